import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { AmountInput } from '../../../ui/amount-input.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { PersonPicker } from '../../../ui/person-picker.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { GoalChoicesQuery, type GoalShown } from '../api/goals.js';

/** A goal as it is typed. */
export interface GoalTyped {
  readonly title: string;
  readonly description: string;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly horizon: string | null;
  readonly metricId: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly projectIds: readonly string[];
}

export const newGoal = (parentId: string | null): GoalTyped => ({
  ...{ title: '', description: '', parentId, ownerId: null, horizon: null, metricId: null },
  ...{ baseline: null, target: null, projectIds: [] },
});

export const goalTyped = (goal: GoalShown): GoalTyped => ({
  ...{ title: goal.title, description: goal.description ?? '', parentId: goal.parentId },
  ...{ ownerId: goal.ownerId, horizon: goal.horizon, metricId: goal.metric?.id ?? null },
  ...{ baseline: goal.baseline, target: goal.target, projectIds: goal.projects.map(({ id }) => id) },
});

/** As it is sent; a day that is missing is refused before. */
export const goalSent = ({ description, horizon, projectIds, metricId, ...typed }: GoalTyped) => ({
  ...{ ...typed, description: description || null, horizon: horizon ?? '', projectIds: [...projectIds] },
  ...(metricId ? { metricId } : { metricId: null, baseline: null, target: null }),
});

interface GoalFormProps {
  readonly label: string;
  readonly initial: GoalTyped;
  /** The goal that is revised: it goes not under itself. */
  readonly goal?: GoalShown;
  readonly act: ActState;
  readonly onSave: (typed: GoalTyped) => Promise<void>;
  readonly onCancel: () => void;
}

const FIELDS = [
  ...[
    'title',
    'description',
    'parentId',
    'ownerId',
    'horizon',
    'metricId',
    'baseline',
    'target',
    'projectIds',
  ],
];

interface PartProps {
  readonly typed: GoalTyped;
  readonly change: (changes: Partial<GoalTyped>) => void;
  readonly at: (field: string) => string | undefined;
}

/** What would show it: optional, but then whole. */
function Proof({ typed, change, at }: PartProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: GoalChoicesQuery });
  const metrics = data?.metrics ?? [];
  const metric = metrics.find(({ id }) => id === typed.metricId);
  const isShare = metric?.shape === 'proportion';
  const figure = { unit: isShare ? '%' : (metric?.unit ?? ''), scale: isShare ? 100 : 1 };
  return (
    <>
      <Select
        label={`${text('goals.field.metricId')} (${text('ui.optional')})`}
        description={text('goals.help.metricId')}
        data={metrics.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        value={typed.metricId}
        onChange={(metricId) => change({ metricId })}
        error={at('metricId')}
      />
      {metric && (
        <Columns most={2} least={160}>
          <AmountInput
            {...figure}
            label={text('goals.field.baseline')}
            value={typed.baseline}
            onChange={(baseline) => change({ baseline })}
            error={at('baseline')}
          />
          <AmountInput
            {...figure}
            label={text('goals.field.target')}
            value={typed.target}
            onChange={(target) => change({ target })}
            error={at('target')}
          />
        </Columns>
      )}
    </>
  );
}

function Place({ typed, change, at, goal }: PartProps & { goal: GoalShown | undefined }) {
  const text = useText();
  const [{ data }] = useQuery({ query: GoalChoicesQuery });
  const tops = (data?.goals ?? []).filter(
    ({ id, parentId, state }) =>
      id !== goal?.id && parentId === null && (state === 'open' || id === typed.parentId),
  );
  const projects = (data?.projects.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <>
      <Select
        label={`${text('goals.field.parentId')} (${text('ui.optional')})`}
        placeholder={text('goals.underVision')}
        data={tops.map(({ id, title }) => ({ value: id, label: title }))}
        clearable
        value={typed.parentId}
        onChange={(parentId) => change({ parentId })}
        error={at('parentId')}
      />
      <MultiSelect
        label={`${text('goals.field.projectIds')} (${text('ui.optional')})`}
        description={text('goals.help.projectIds')}
        data={projects}
        searchable
        clearable
        value={[...typed.projectIds]}
        onChange={(projectIds) => change({ projectIds })}
        error={at('projectIds')}
      />
    </>
  );
}

/** What is to be reached, who answers for it, until when, what would show it, and which projects serve it. */
export function GoalForm({ label, initial, goal, act, onSave, onCancel }: GoalFormProps) {
  const text = useText();
  const [typed, setTyped] = useState(initial);
  const [missing, setMissing] = useState<readonly Refusal[]>([]);
  const said = useRefusals(missing.length > 0 ? missing : act.refusals);
  const change = (changes: Partial<GoalTyped>) => setTyped((before) => ({ ...before, ...changes }));
  const save = async () => {
    const found: Refusal[] = typed.horizon ? [] : [{ code: 'DATE_REQUIRED', field: 'horizon' }];
    setMissing(found);
    if (found.length === 0) await onSave(typed);
  };
  const before = goal ? { id: goal.ownerId, name: goal.ownerName } : null;
  return (
    <ActForm
      label={label}
      act={act}
      shown={FIELDS}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onCancel}
    >
      <TextInput
        label={text('goals.field.title')}
        placeholder={text('goals.example.title')}
        value={typed.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={said.at('title')}
      />
      <Textarea
        label={`${text('goals.field.description')} (${text('ui.optional')})`}
        autosize
        minRows={2}
        value={typed.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        error={said.at('description')}
      />
      <Columns most={2} least={200}>
        <PersonPicker
          label={text('goals.field.ownerId')}
          value={typed.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          error={said.at('ownerId')}
          before={before}
        />
        <DayInput
          label={text('goals.field.horizon')}
          value={typed.horizon}
          onChange={(horizon) => change({ horizon })}
          error={said.at('horizon')}
        />
      </Columns>
      <Proof typed={typed} change={change} at={said.at} />
      <Place typed={typed} change={change} at={said.at} goal={goal} />
    </ActForm>
  );
}
