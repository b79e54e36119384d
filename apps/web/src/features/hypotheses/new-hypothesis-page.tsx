import { parseSentence } from '@levain/domain/hypotheses/parse-sentence.js';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { WriteHypothesis } from './api/write-hypothesis.js';
import {
  emptyHypothesis,
  hypothesisFields,
  type ComposedHypothesis,
} from './components/composed-hypothesis.js';
import { HypothesisComposer } from './components/hypothesis-composer.js';

const route = getRouteApi('/in/hypotheses/new');

export function NewHypothesisPage() {
  const text = useText();
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const { project, prototype, sentence } = route.useSearch();
  const write = useKeyedAct(WriteHypothesis);
  const draft = useKeptDraft<ComposedHypothesis>(`new-hypothesis-${project ?? ''}-${prototype ?? ''}`);
  const fresh = emptyHypothesis(locale, {
    projectId: project ?? null,
    prototypeId: prototype ?? null,
    ...(sentence ? { sentence, ...parseSentence(sentence) } : {}),
  });

  const save = async (composed: ComposedHypothesis) => {
    const done = await write.run({ hypothesis: hypothesisFields(composed) });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/hypotheses/$number', params: { number: String(done.value.hypothesis.number) } });
  };
  return (
    <Page title={text('hypotheses.newTitle')} lead={text('hypotheses.newLead')} width="form">
      <Panel>
        <HypothesisComposer
          initial={draft.kept ?? fresh}
          act={write}
          onChange={draft.keep}
          onSave={(composed) => void save(composed)}
          onCancel={() => {
            draft.forget();
            void navigate({ to: '/hypotheses' });
          }}
        />
      </Panel>
    </Page>
  );
}
