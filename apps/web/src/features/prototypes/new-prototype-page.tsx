import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ProposePrototype } from './api/propose-prototype.js';
import { PrototypeForm } from './components/prototype-form.js';
import { NO_PROTOTYPE, prototypeFields, type PrototypeValues } from './components/prototype-values.js';

const route = getRouteApi('/in/prototypes/new');

export function NewPrototypePage() {
  const text = useText();
  const navigate = useNavigate();
  const { benchmark, project } = route.useSearch();
  const propose = useKeyedAct(ProposePrototype);
  const draft = useKeptDraft<PrototypeValues>(`new-prototype-${benchmark ?? ''}-${project ?? ''}`);
  const initial = { ...NO_PROTOTYPE, benchmarkIds: benchmark ? [benchmark] : [], projectId: project ?? null };

  const save = async (values: PrototypeValues) => {
    const done = await propose.run({ prototype: prototypeFields(values) });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/prototypes/$number', params: { number: String(done.value.prototype.number) } });
  };
  return (
    <Page title={text('prototypes.newTitle')} lead={text('prototypes.newLead')} width="form">
      <Panel>
        <PrototypeForm
          initial={initial}
          act={propose}
          draft={draft}
          onSave={(values) => void save(values)}
          onCancel={() => {
            draft.forget();
            void navigate({ to: '/prototypes' });
          }}
        />
      </Panel>
    </Page>
  );
}
