import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { useMay } from '../../../lib/viewer.js';
import { DayInput } from '../../../ui/day-input.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { linesOfView } from '../plan/plan-lines.js';
import { PlanLinesView } from '../plan/plan-summary.js';
import { BorrowPlan } from './api/elsewhere.js';
import { ProjectField } from './elsewhere/place-fields.js';

interface BorrowValues {
  readonly title: string;
  readonly projectId: string;
  readonly startsOn: string | null;
}

const SHOWN = ['title', 'projectId', 'startsOn'];

function BorrowForm() {
  const text = useText();
  const navigate = useNavigate();
  const { id } = useExperiment();
  const draft = useKeptDraft<BorrowValues>(`borrow.${id}`);
  const [values, setValues] = useState<BorrowValues>(
    () => draft.kept ?? { title: '', projectId: '', startsOn: null },
  );
  const borrow = useKeyedAct(BorrowPlan);
  const said = useRefusals(borrow.refusals);
  const change = (part: Partial<BorrowValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await borrow.run({ sourceId: id, ...values, projectId: values.projectId || null });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/experiments/$number', params: { number: String(done.value.experiment.number) } });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <TextInput
          label={text('lineage.elsewhere.title')}
          value={values.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={said.at('title')}
        />
        <ProjectField
          value={values.projectId}
          onChange={(projectId) => change({ projectId })}
          error={said.at('projectId')}
        />
        <DayInput
          label={`${text('lineage.elsewhere.startsOn')} (${text('ui.optional')})`}
          description={text('lineage.elsewhere.startsOnWhy')}
          value={values.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          error={said.at('startsOn')}
        />
        <RefusalSummary act={borrow} shown={SHOWN} />
        <Group justify="flex-end">
          <Button type="submit" loading={borrow.running}>
            {text('lineage.borrow.create')}
          </Button>
        </Group>
      </Stack>
    </form>
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
