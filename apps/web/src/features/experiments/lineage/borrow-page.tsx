import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useMay } from '../../../lib/viewer.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { linesOfView } from '../plan/plan-lines.js';
import { PlanLinesView } from '../plan/plan-summary.js';
import { BorrowPlan } from './api/elsewhere.js';
import { ElsewhereForm, StartField, TitleField } from './elsewhere/elsewhere-form.js';
import { ProjectField } from './elsewhere/place-fields.js';
import { useNewElsewhere } from './elsewhere/use-new-elsewhere.js';

interface BorrowValues {
  readonly title: string;
  readonly projectId: string;
  readonly startsOn: string | null;
}

const SHOWN = ['title', 'projectId', 'startsOn'];

function BorrowForm() {
  const text = useText();
  const { id } = useExperiment();
  const borrow = useKeyedAct(BorrowPlan);
  const said = useRefusals(borrow.refusals);
  const { values, change, submit } = useNewElsewhere<BorrowValues>({
    name: `borrow.${id}`,
    initial: () => ({ title: '', projectId: '', startsOn: null }),
    create: (typed) => borrow.run({ sourceId: id, ...typed, projectId: typed.projectId || null }),
  });
  return (
    <ElsewhereForm act={borrow} shown={SHOWN} create={text('lineage.borrow.create')} onSubmit={submit}>
      <TitleField value={values.title} onChange={(title) => change({ title })} error={said.at('title')} />
      <ProjectField
        value={values.projectId}
        onChange={(projectId) => change({ projectId })}
        error={said.at('projectId')}
      />
      <StartField
        value={values.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        error={said.at('startsOn')}
      />
    </ElsewhereForm>
  );
}

/** Somebody's way of testing, for another question. */
export function BorrowPage() {
  const text = useText();
  const { number, plan } = useExperiment();
  const mayCreate = useMay('createExperiment');
  useDocumentTitle(text('lineage.borrow.documentTitle', { number }));
  if (!mayCreate) return <p>{text('lineage.spread.notYours')}</p>;
  return (
    <>
      <Panel title={text('lineage.borrow.title')} sentence={text('lineage.borrow.why', { number })}>
        <BorrowForm />
      </Panel>
      <Panel title={text('lineage.borrow.plan', { number })}>
        <PlanLinesView plan={linesOfView(plan)} />
      </Panel>
    </>
  );
}
