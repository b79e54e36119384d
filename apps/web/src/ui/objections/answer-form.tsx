import { Radio, Textarea } from '@mantine/core';
import { WORDED_STANCES } from '@levain/domain/objections/answer.js';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useAnnounce } from '../announcer.js';
import { Columns } from '../columns.js';
import { useRefusals } from '../use-refusals.js';
import { ActForm } from '../act-form.js';
import type { ObjectionFormProps } from './objection-form-props.js';
import { AnswerObjection } from './objection-acts.js';

const FIELDS = ['stance', 'reason'] as const;

/** What becomes of it, and why: its author reads the reason. */
export function AnswerForm({ objection, onDone }: ObjectionFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const answer = useAct(AnswerObjection);
  const said = useRefusals(answer.refusals);
  const [stance, setStance] = useState<(typeof WORDED_STANCES)[number]>('answered');
  const [reason, setReason] = useState('');
  const save = async () => {
    const { id, version } = objection;
    const done = await answer.run({ input: { id, version, stance, reason } });
    if (!done.ok) return;
    announce(text('objections.answered'));
    onDone();
  };
  return (
    <ActForm
      label={text('objections.act.answer')}
      act={answer}
      shown={FIELDS}
      submit={text('objections.sendAnswer')}
      onSubmit={save}
      onCancel={onDone}
    >
      <Radio.Group
        label={text('objections.field.stance')}
        value={stance}
        onChange={(value) => setStance(WORDED_STANCES.find((each) => each === value) ?? 'answered')}
        error={said.at('stance')}
      >
        <Columns most={2} least={220} gap={8}>
          {WORDED_STANCES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={text(`objections.stance.${each}`)}
              description={text(`objections.stanceWhy.${each}`)}
            />
          ))}
        </Columns>
      </Radio.Group>
      <Textarea
        label={text('objections.field.reason')}
        description={text('objections.help.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={said.at('reason')}
        autosize
        minRows={2}
        data-autofocus
      />
    </ActForm>
  );
}
