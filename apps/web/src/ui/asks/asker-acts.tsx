import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { AskShown } from './ask-parts.js';
import { CloseForm, ReplyForm, WithdrawForm } from './asker-forms.js';

const FORMS = { reply: ReplyForm, close: CloseForm, withdraw: WithdrawForm } as const;
type Doing = keyof typeof FORMS;

/** What whoever asked may do, each act in its place. */
export function AskerActs({ ask }: { ask: AskShown }) {
  const text = useText();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { canReply, canClose, canWithdraw } = ask.permissions;
  if (!canReply && !canClose && !canWithdraw) return null;
  if (doing) {
    const Form = FORMS[doing];
    return <Form ask={ask} onDone={() => setDoing(null)} />;
  }
  const button = (act: Doing, look: 'filled' | 'subtle') => (
    <Button
      size={look === 'filled' ? 'sm' : 'compact-sm'}
      variant={look}
      {...(look === 'subtle' ? { color: 'gray' } : {})}
      onClick={() => setDoing(act)}
    >
      {text(`asks.act.${act}`)}
    </Button>
  );
  return (
    <Group gap="xs">
      {canReply && button('reply', 'filled')}
      {canClose && button('close', 'filled')}
      {canWithdraw && button('withdraw', 'subtle')}
    </Group>
  );
}
