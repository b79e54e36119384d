import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useAnnounce } from '../announcer.js';
import { useRefusals } from '../use-refusals.js';
import { ActForm } from '../act-form.js';
import type { ObjectionFormProps } from './objection-form-props.js';
import { ReopenObjection, WithdrawObjection } from './objection-acts.js';

const FIELDS = ['reason'] as const;

/** Its author says what the answer lacks. */
export function ReopenForm({ objection, onDone }: ObjectionFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const reopen = useAct(ReopenObjection);
  const said = useRefusals(reopen.refusals);
  const [reason, setReason] = useState('');
  const save = async () => {
    const { id, version } = objection;
    const done = await reopen.run({ input: { id, version, reason } });
    if (!done.ok) return;
    announce(text('objections.reopened'));
    onDone();
  };
  return (
    <ActForm
      label={text('objections.act.reopen')}
      act={reopen}
      shown={FIELDS}
      submit={text('objections.sendReopening')}
      onSubmit={save}
      onCancel={onDone}
    >
      <Textarea
        label={text('objections.field.lacks')}
        description={text('objections.help.lacks')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={said.at('reason')}
        autosize
        minRows={2}
      />
    </ActForm>
  );
}

/** Its author takes it back; a word is welcome. */
export function WithdrawForm({ objection, onDone }: ObjectionFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const withdraw = useAct(WithdrawObjection);
  const said = useRefusals(withdraw.refusals);
  const [reason, setReason] = useState('');
  const save = async () => {
    const { id, version } = objection;
    const done = await withdraw.run({ input: { id, version, reason: reason.trim() || null } });
    if (!done.ok) return;
    announce(text('objections.withdrawn'));
    onDone();
  };
  return (
    <ActForm
      label={text('objections.act.withdraw')}
      act={withdraw}
      shown={FIELDS}
      submit={text('objections.act.withdraw')}
      stops
      onSubmit={save}
      onCancel={onDone}
    >
      <Textarea
        label={`${text('objections.field.withdrawal')} (${text('ui.optional')})`}
        description={text('objections.help.withdrawal')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={said.at('reason')}
        autosize
        minRows={1}
      />
    </ActForm>
  );
}
