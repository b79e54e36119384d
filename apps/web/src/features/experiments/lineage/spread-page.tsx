import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { useMay } from '../../../lib/viewer.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { TextLink } from '../../../ui/link-button.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { SpreadExperiment } from './api/elsewhere.js';
import classes from './elsewhere/elsewhere.module.css';
import { LocalFigures, type LocalFigure } from './elsewhere/local-figures.js';
import { DepartmentField, ProjectField } from './elsewhere/place-fields.js';
import { QuotedStanding } from './elsewhere/quoted-standing.js';

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
  const navigate = useNavigate();
  const draft = useKeptDraft<SpreadValues>(`spread.${experiment.id}`);
  const outcomes = experiment.plan.measures.filter(({ role }) => role === 'outcome');
  const [values, setValues] = useState<SpreadValues>(
    () =>
      draft.kept ?? {
        ...{ title: text('lineage.spread.titleDraft', { title: experiment.title }), departmentId: '' },
        ...{ projectId: '', keeps: text('lineage.spread.keepsDraft'), changes: '', startsOn: null },
        figures: outcomes.map(({ id }) => ({ measureId: id, baseline: null, target: null })),
      },
  );
  const spread = useKeyedAct(SpreadExperiment);
  const change = (part: Partial<SpreadValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { departmentId, projectId, figures, ...rest } = values;
    const place = { departmentId: departmentId || null, projectId: projectId || null };
    const done = await spread.run({ sourceId: experiment.id, ...rest, ...place, figures: [...figures] });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/experiments/$number', params: { number: String(done.value.experiment.number) } });
  };
  return { values, change, submit, spread };
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
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
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
        <DayInput
          label={`${text('lineage.elsewhere.startsOn')} (${text('ui.optional')})`}
          description={text('lineage.elsewhere.startsOnWhy')}
          value={values.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          error={said.at('startsOn')}
        />
        <TextInput
          label={text('lineage.elsewhere.title')}
          value={values.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={said.at('title')}
        />
        <RefusalSummary act={spread} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={spread.running}>
            {text('lineage.spread.create')}
          </Button>
        </Group>
      </Stack>
    </form>
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
