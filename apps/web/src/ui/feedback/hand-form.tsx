import { Textarea } from '@mantine/core';
import type { FeedbackKind } from '@levain/domain/feedback/feedback-state.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { ActForm } from '../act-form.js';
import { Columns } from '../columns.js';
import { DayInput } from '../day-input.js';
import { useRefusals } from '../use-refusals.js';
import { DepartmentField } from './department-field.js';

const FIELDS = ['departmentId', 'word', 'wishedOn'] as const;

export interface HandValues {
  readonly departmentId: string | null;
  readonly word: string;
  readonly wishedOn: string | null;
}

interface HandFormProps {
  readonly kind: FeedbackKind;
  readonly initial: HandValues;
  readonly act: {
    readonly refusals: readonly Refusal[];
    readonly fault: Error | undefined;
    readonly running: boolean;
  };
  readonly onChange: (values: HandValues) => void;
  readonly onSend: (values: HandValues) => void;
  readonly onCancel: () => void;
}

/** To which department, why, and by when an answer is wished. */
export function HandForm({ kind, initial, act, onChange, onSend, onCancel }: HandFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const [values, setValues] = useState(initial);
  const change = (next: Partial<HandValues>) => {
    const changed = { ...values, ...next };
    setValues(changed);
    onChange(changed);
  };
  const send = () => {
    onSend(values);
    return Promise.resolve();
  };
  return (
    <ActForm
      label={text('feedback.hand')}
      act={act}
      shown={FIELDS}
      submit={text('feedback.send')}
      onSubmit={send}
      onCancel={onCancel}
    >
      <Columns most={2} least={220}>
        <DepartmentField
          label={text('feedback.field.departmentId')}
          value={values.departmentId}
          error={said.at('departmentId')}
          onChange={(departmentId) => change({ departmentId })}
        />
        <DayInput
          label={text('feedback.field.wishedOn')}
          description={text('feedback.help.wishedOn')}
          value={values.wishedOn}
          error={said.at('wishedOn')}
          onChange={(wishedOn) => change({ wishedOn })}
        />
      </Columns>
      <Textarea
        label={text('feedback.field.word')}
        description={text(`feedback.help.word.${kind}`)}
        value={values.word}
        onChange={(event) => change({ word: event.currentTarget.value })}
        error={said.at('word')}
        autosize
        minRows={2}
      />
    </ActForm>
  );
}
