import { IconEyeOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { OpenRound } from './api/round-acts.js';
import { newRound, RoundForm, type RoundFields, type RoundValues } from './components/round-form.js';

function NewRound() {
  const text = useText();
  const navigate = useNavigate();
  const open = useKeyedAct(OpenRound);
  const draft = useKeptDraft<RoundValues>('new-round');
  const save = async (round: RoundFields) => {
    const done = await open.run({ round });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/people/rounds/$roundId', params: { roundId: done.value.round.id } });
  };
  return (
    <Panel>
      <RoundForm
        initial={newRound(text('nominations.form.titleUsual'), new Date())}
        act={open}
        draft={draft}
        onOpen={(values) => void save(values)}
        onCancel={() => {
          draft.forget();
          void navigate({ to: '/people/rounds' });
        }}
      />
    </Panel>
  );
}

/** Opens a round; whoever may not is told who does, before writing anything. */
export function NewRoundPage() {
  const text = useText();
  const mayOpen = useMay('manageRounds');
  return (
    <Page
      title={text('nominations.open')}
      above={<TextLink to="/people/rounds">{text('nominations.title')}</TextLink>}
      lead={mayOpen && text('nominations.newLead')}
      width="form"
    >
      {mayOpen ? (
        <NewRound />
      ) : (
        <EmptyState
          icon={IconEyeOff}
          title={text('nominations.notAllowed')}
          why={text('nominations.notAllowedWhy')}
          action={<LinkButton to="/people/rounds">{text('nominations.title')}</LinkButton>}
        />
      )}
    </Page>
  );
}
