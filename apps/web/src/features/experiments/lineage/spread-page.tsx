import { Textarea } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useMay } from '../../../lib/viewer.js';
import { Columns } from '../../../ui/columns.js';
import { TextLink } from '../../../ui/link-button.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { SpreadExperiment } from './api/elsewhere.js';
import { ElsewhereForm, StartField, TitleField } from './elsewhere/elsewhere-form.js';
import classes from './elsewhere/elsewhere.module.css';
import { LocalFigures, type LocalFigure } from './elsewhere/local-figures.js';
import { DepartmentField, ProjectField } from './elsewhere/place-fields.js';
import { QuotedStanding } from './elsewhere/quoted-standing.js';
import { useNewElsewhere } from './elsewhere/use-new-elsewhere.js';

interface SpreadValues {
  readonly title: string;
  readonly departmentId: string;
  readonly projectId: string;
  readonly keeps: string;
  readonly changes: string;
  readonly startsOn: string | null;
  readonly figures: readonly LocalFigure[];
}

function useSpread(experiment: ExperimentView) {
  const text = useText();
  const outcomes = experiment.plan.measures.filter(({ role }) => role === 'outcome');
  const spread = useKeyedAct(SpreadExperiment);
  const form = useNewElsewhere<SpreadValues>({
    name: `spread.${experiment.id}`,
    initial: () => ({
      ...{ title: text('lineage.spread.titleDraft', { title: experiment.title }), departmentId: '' },
      ...{ projectId: '', keeps: text('lineage.spread.keepsDraft'), changes: '', startsOn: null },
      figures: outcomes.map(({ id }) => ({ measureId: id, baseline: null, target: null })),
    }),
    create: ({ departmentId, projectId, figures, ...rest }) => {
      const place = { departmentId: departmentId || null, projectId: projectId || null };
      return spread.run({ sourceId: experiment.id, ...rest, ...place, figures: [...figures] });
    },
  });
  return { ...form, spread };
}

function SpreadForm() {
  const text = useText();
  const { values, change, submit, spread } = useSpread(useExperiment());
  const said = useRefusals(spread.refusals);
  const figures = values.figures.flatMap((_, place) => [
    `figures.${place}.baseline`,
    `figures.${place}.target`,
  ]);
  const shown = ['departmentId', 'projectId', 'changes', 'keeps', 'startsOn', 'title', ...figures];
  return (
    <ElsewhereForm act={spread} shown={shown} create={text('lineage.spread.create')} onSubmit={submit}>
      <Columns most={2}>
        <DepartmentField
          value={values.departmentId}
          onChange={(departmentId) => change({ departmentId })}
          error={said.at('departmentId')}
        />
        <ProjectField
          value={values.projectId}
          onChange={(projectId) => change({ projectId })}
          error={said.at('projectId')}
        />
      </Columns>
      <Textarea
        label={text('lineage.spread.changes')}
        description={text('lineage.spread.changesWhy')}
        autosize
        minRows={2}
        value={values.changes}
        onChange={(event) => change({ changes: event.currentTarget.value })}
        error={said.at('changes')}
      />
      <Textarea
        label={text('lineage.spread.keeps')}
        autosize
        value={values.keeps}
        onChange={(event) => change({ keeps: event.currentTarget.value })}
        error={said.at('keeps')}
      />
      <LocalFigures
        figures={values.figures}
        onChange={(next) => change({ figures: next })}
        errorAt={(field) => said.at(field)}
      />
      <StartField
        value={values.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        error={said.at('startsOn')}
      />
      <TitleField value={values.title} onChange={(title) => change({ title })} error={said.at('title')} />
    </ElsewhereForm>
  );
}

/** What held there is a hypothesis here: the bet again, with the figures of the place. */
export function SpreadPage() {
  const text = useText();
  const { number, learning } = useExperiment();
  const mayStart = useMay('startNextExperiment');
  useDocumentTitle(text('lineage.spread.documentTitle', { number }));
  if (!mayStart) return <p>{text('lineage.spread.notYours')}</p>;
  if (!learning) return <p>{text('lineage.spread.noLearning')}</p>;
  return (
    <Panel title={text('lineage.spread.title')} sentence={text('lineage.spread.why')}>
      <p className={classes['quote']}>{learning.statement}</p>
      <p className={classes['quiet']}>
        {text('lineage.spread.limits', { limits: learning.limits })}{' '}
        <TextLink to="/learnings/$learningId" params={{ learningId: learning.id }}>
          {text('lineage.spread.whole')}
        </TextLink>
      </p>
      <QuotedStanding of="learning" />
      <SpreadForm />
    </Panel>
  );
}
