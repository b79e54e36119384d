import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { TASK_SETTINGS, type TaskSetting } from '@levain/domain/tasks/task.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../../lib/use-kept-draft.js';
import { ActForm } from '../../../ui/act-form.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { usePeopleChoices } from './people-choices.js';

/** The task as it is typed. */
export interface TaskTyped {
  readonly personId: string | null;
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueAt: string;
  readonly setting: TaskSetting;
  readonly place: string;
  readonly link: string;
  readonly notes: string;
}

export const NO_TASK_TYPED: TaskTyped = {
  ...{ personId: null, what: '', dueOn: null, dueAt: '' },
  ...{ setting: 'anywhere', place: '', link: '', notes: '' },
};

/** As it is sent: an empty field is none. */
export const taskSent = ({ personId, what, dueOn, dueAt, setting, place, link, notes }: TaskTyped) => ({
  ...{ personId: personId ?? '', what, dueOn: dueOn ?? '', dueAt: dueAt || null, setting },
  ...{ place: place || null, link: link || null, notes: notes || null },
});

/** What only this browser can tell: an empty day or person is no input that the server reads. */
export const taskMissing = ({ personId, dueOn }: TaskTyped): Refusal[] => [
  ...(personId ? [] : [{ code: 'CHOICE_REQUIRED', field: 'personId' } as const]),
  ...(dueOn ? [] : [{ code: 'DATE_REQUIRED', field: 'dueOn' } as const]),
];

interface TaskFormProps {
  readonly initial: TaskTyped;
  readonly draft?: KeptDraft<TaskTyped>;
  readonly act: ActState;
  readonly label: string;
  readonly onSave: (typed: TaskTyped) => Promise<void>;
  readonly onCancel: () => void;
}

const FIELDS = ['personId', 'what', 'dueOn', 'dueAt', 'setting', 'place', 'link', 'notes'] as const;

/** Who, what, until when: the rest only shows when it is wanted. */
export function TaskForm({ initial, draft, act, label, onSave, onCancel }: TaskFormProps) {
  const text = useText();
  const people = usePeopleChoices();
  const [typed, setTyped] = useState(draft?.kept ?? initial);
  const [missing, setMissing] = useState<readonly Refusal[]>([]);
  const refusals = missing.length > 0 ? missing : act.refusals;
  const said = useRefusals(refusals);
  const change = (changes: Partial<TaskTyped>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    draft?.keep(next);
  };
  const submit = async () => {
    const found = taskMissing(typed);
    setMissing(found);
    if (found.length === 0) await onSave(typed);
  };
  return (
    <ActForm
      label={label}
      act={{ ...act, refusals }}
      shown={FIELDS}
      submit={label}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TextInput
        label={text('tasks.field.what')}
        placeholder={text('tasks.example')}
        autoFocus
        value={typed.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
        error={said.at('what')}
      />
      <Select
        label={text('tasks.field.person')}
        description={text('tasks.help.person')}
        data={[...people]}
        searchable
        value={typed.personId}
        onChange={(personId) => change({ personId })}
        error={said.at('personId')}
      />
      <Columns most={2} least={180}>
        <DayInput
          label={text('tasks.field.dueOn')}
          value={typed.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={said.at('dueOn')}
        />
        <TextInput
          type="time"
          label={`${text('tasks.field.dueAt')} (${text('ui.optional')})`}
          value={typed.dueAt}
          onChange={(event) => change({ dueAt: event.currentTarget.value })}
          error={said.at('dueAt')}
        />
      </Columns>
      <Where typed={typed} change={change} at={said.at} />
      <Textarea
        label={`${text('tasks.field.notes')} (${text('ui.optional')})`}
        autosize
        minRows={1}
        value={typed.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={said.at('notes')}
      />
    </ActForm>
  );
}

interface WhereProps {
  readonly typed: TaskTyped;
  readonly change: (changes: Partial<TaskTyped>) => void;
  readonly at: (field: string) => string | undefined;
}

function Where({ typed, change, at }: WhereProps) {
  const text = useText();
  return (
    <>
      <SegmentedControl
        aria-label={text('tasks.field.setting')}
        fullWidth
        data={TASK_SETTINGS.map((value) => ({ value, label: text(`tasks.setting.${value}`) }))}
        value={typed.setting}
        onChange={(value) => change({ setting: TASK_SETTINGS.find((each) => each === value) ?? 'anywhere' })}
      />
      {typed.setting === 'inPerson' && (
        <TextInput
          label={text('tasks.field.place')}
          value={typed.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
          error={at('place')}
        />
      )}
      {typed.setting === 'online' && (
        <TextInput
          label={`${text('tasks.field.link')} (${text('ui.optional')})`}
          type="url"
          inputMode="url"
          value={typed.link}
          onChange={(event) => change({ link: event.currentTarget.value })}
          error={at('link')}
        />
      )}
    </>
  );
}
