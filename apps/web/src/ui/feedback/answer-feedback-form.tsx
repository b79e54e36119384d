import { Radio, Stack, Textarea } from '@mantine/core';
import { FEEDBACK_ANSWERS, type FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { ActForm } from '../act-form.js';
import { useAnnounce } from '../announcer.js';
import { DayInput } from '../day-input.js';
import { useRefusals } from '../use-refusals.js';
import { DepartmentField } from './department-field.js';
import { AnswerFeedback } from './feedback-acts.js';
import type { FeedbackShown } from './feedback-parts.js';

const FIELDS = ['answer', 'departmentId', 'reason', 'actOn'] as const;

interface AnswerFeedbackFormProps {
  readonly feedback: FeedbackShown;
  readonly onDone: () => void;
}

interface Values {
  readonly answer: FeedbackAnswer;
  readonly reason: string;
  readonly actOn: string | null;
  readonly departmentId: string | null;
}

const NOTHING: Values = { answer: 'taken', reason: '', actOn: null, departmentId: null };

/** What each answer needs and no other: a day for what is taken on, a department for what is passed on. */
const inputOf = ({ answer, reason, actOn, departmentId }: Values) => ({
  ...{ answer, reason },
  actOn: answer === 'taken' ? actOn : null,
  departmentId: answer === 'passedOn' ? departmentId : null,
});

/** We act on it, no and why, or another department: always with the reason, which the people concerned read. */
export function AnswerFeedbackForm({ feedback, onDone }: AnswerFeedbackFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(AnswerFeedback);
  const said = useRefusals(act.refusals);
  const [values, setValues] = useState(NOTHING);
  const change = (next: Partial<Values>) => setValues((old) => ({ ...old, ...next }));
  const { answer } = values;
  const send = async () => {
    const { id, version } = feedback;
    const done = await act.run({ input: { id, version, ...inputOf(values) } });
    if (!done.ok) return;
    announce(text('feedback.announce.answered'));
    onDone();
  };
  return (
    <ActForm
      label={text('feedback.answer')}
      act={act}
      shown={FIELDS}
      submit={text('feedback.sendAnswer')}
      onSubmit={send}
      onCancel={onDone}
    >
      <Radio.Group
        label={text('feedback.field.answer', { department: feedback.department.name })}
        value={answer}
        onChange={(value) => change({ answer: FEEDBACK_ANSWERS.find((each) => each === value) ?? 'taken' })}
        error={said.at('answer')}
      >
        <Stack gap={8} mt={4}>
          {FEEDBACK_ANSWERS.map((each) => (
            <Radio key={each} value={each} label={text(`feedback.choice.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {answer === 'passedOn' && (
        <DepartmentField
          label={text('feedback.field.nextDepartment')}
          value={values.departmentId}
          error={said.at('departmentId')}
          without={feedback.departments.map(({ id }) => id)}
          onChange={(departmentId) => change({ departmentId })}
        />
      )}
      <Textarea
        label={text(`feedback.field.reason.${answer}`)}
        description={text(feedback.isFromOutside ? 'feedback.help.reasonOutside' : 'feedback.help.reason')}
        value={values.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={said.at('reason')}
        autosize
        minRows={2}
        maw={640}
      />
      {answer === 'taken' && (
        <DayInput
          label={text('feedback.field.actOn')}
          value={values.actOn}
          error={said.at('actOn')}
          onChange={(actOn) => change({ actOn })}
          maw={260}
        />
      )}
    </ActForm>
  );
}
