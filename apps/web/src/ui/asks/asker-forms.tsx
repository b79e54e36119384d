import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useAnnounce } from '../announcer.js';
import { useRefusals } from '../use-refusals.js';
import { ActForm } from '../act-form.js';
import type { AskFormProps } from './ask-form-props.js';
import { CloseAsk, ReplyToAsk, WithdrawAsk } from './ask-acts.js';

interface WordFieldProps {
  readonly act: 'reply' | 'withdraw' | 'close';
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function WordField({ act, value, error, onChange }: WordFieldProps) {
  const text = useText();
  return (
    <Textarea
      label={text(`asks.field.${act}`)}
      description={text(`asks.help.${act}`)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autosize
      minRows={2}
      autoFocus
    />
  );
}

/** Who asked answers leadership’s question: it is leadership’s turn again. */
export function ReplyForm({ ask: { id, version }, onDone }: AskFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(ReplyToAsk);
  const said = useRefusals(act.refusals);
  const [reply, setReply] = useState('');
  const send = async () => {
    const done = await act.run({ input: { id, version, reply } });
    if (!done.ok) return;
    announce(text('asks.announce.replied'));
    onDone();
  };
  return (
    <ActForm
      {...{ act, shown: ['reply'], label: text('asks.act.reply'), submit: text('asks.act.reply') }}
      {...{ onSubmit: send, onCancel: onDone }}
    >
      <WordField act="reply" value={reply} onChange={setReply} error={said.at('reply')} />
    </ActForm>
  );
}

/** Who asked takes it back, and says why. */
export function WithdrawForm({ ask: { id, version }, onDone }: AskFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(WithdrawAsk);
  const said = useRefusals(act.refusals);
  const [reason, setReason] = useState('');
  const send = async () => {
    const done = await act.run({ input: { id, version, reason } });
    if (!done.ok) return;
    announce(text('asks.announce.withdrawn'));
    onDone();
  };
  return (
    <ActForm
      {...{ act, shown: ['reason'], label: text('asks.act.withdraw'), submit: text('asks.act.withdraw') }}
      {...{ stops: true, onSubmit: send, onCancel: onDone }}
    >
      <WordField act="withdraw" value={reason} onChange={setReason} error={said.at('reason')} />
    </ActForm>
  );
}

/** Who asked says what came of the answer: leadership reads it, and the answer no longer changes. */
export function CloseForm({ ask: { id, version }, onDone }: AskFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(CloseAsk);
  const said = useRefusals(act.refusals);
  const [outcome, setOutcome] = useState('');
  const send = async () => {
    const done = await act.run({ input: { id, version, outcome } });
    if (!done.ok) return;
    announce(text('asks.announce.closed'));
    onDone();
  };
  return (
    <ActForm
      {...{ act, shown: ['outcome'], label: text('asks.act.close'), submit: text('asks.send.close') }}
      {...{ onSubmit: send, onCancel: onDone }}
    >
      <WordField act="close" value={outcome} onChange={setOutcome} error={said.at('outcome')} />
    </ActForm>
  );
}
