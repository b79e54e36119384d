import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { today } from '../../../lib/today.js';
import { ActForm } from '../../../ui/act-form.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { MinutesSelect } from '../../../ui/tasks/minutes-select.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { usePeopleChoices } from './people-choices.js';

/** The contribution as it is typed. */
export interface ContributionTyped {
  readonly what: string;
  readonly doneOn: string | null;
  readonly minutes: number | null;
  readonly personId: string | null;
}

export const contributionSent = ({ what, doneOn, minutes }: ContributionTyped) => ({
  ...{ what, doneOn: doneOn ?? today(), minutes },
});

interface ContributionFormProps {
  readonly initial: ContributionTyped;
  readonly act: ActState;
  /** Who leads may write down what others did. */
  readonly forOthers: boolean;
  readonly label: string;
  readonly onSave: (typed: ContributionTyped) => Promise<void>;
  readonly onCancel: () => void;
}

const FIELDS = ['what', 'doneOn', 'minutes', 'personId'] as const;

/** A sentence, a day, and how long if it was counted. */
export function ContributionForm({
  initial,
  act,
  forOthers,
  label,
  onSave,
  onCancel,
}: ContributionFormProps) {
  const text = useText();
  const people = usePeopleChoices({ andLeft: true });
  const [typed, setTyped] = useState(initial);
  const said = useRefusals(act.refusals);
  const change = (changes: Partial<ContributionTyped>) => setTyped({ ...typed, ...changes });
  return (
    <ActForm
      label={label}
      act={act}
      shown={FIELDS}
      submit={text('ui.save')}
      onSubmit={() => onSave(typed)}
      onCancel={onCancel}
    >
      <Textarea
        label={text('tasks.field.sentence')}
        placeholder={text('tasks.contribution.example')}
        autosize
        minRows={2}
        autoFocus
        value={typed.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
        error={said.at('what')}
      />
      {forOthers && (
        <Select
          label={text('tasks.contribution.who')}
          data={[...people]}
          searchable
          allowDeselect={false}
          value={typed.personId}
          onChange={(personId) => change({ personId })}
          error={said.at('personId')}
        />
      )}
      <Columns most={2} least={180}>
        <DayInput
          label={text('tasks.contribution.doneOn')}
          value={typed.doneOn}
          onChange={(doneOn) => change({ doneOn })}
          error={said.at('doneOn')}
        />
        <MinutesSelect
          value={typed.minutes}
          onChange={(minutes) => change({ minutes })}
          error={said.at('minutes')}
        />
      </Columns>
    </ActForm>
  );
}
