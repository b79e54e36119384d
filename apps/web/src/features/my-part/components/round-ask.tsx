import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { Asked } from '../api/my-part.js';
import { Ask, useUntil } from './ask.js';

/** The page is the same as behind the link of the message, with a link of one's own made now. */
async function openPaper(roundId: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api/my-part/rounds/${roundId}/paper`, { method: 'POST' });
    const { path } = (await answer.json()) as { path?: string };
    if (path) location.assign(path);
    return path !== undefined;
  } catch {
    return false;
  }
}

export function RoundAsk({ asked: { subjectId, what, dueOn } }: { asked: Asked }) {
  const text = useText();
  const until = useUntil();
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle');
  if (!subjectId) return null;
  const open = async () => {
    setState('opening');
    if (!(await openPaper(subjectId))) setState('failed');
  };
  return (
    <Ask
      kind="answerNomination"
      title={text('my-part.ask.answerNomination')}
      about={[what, until(dueOn)].filter(Boolean).join(' · ')}
      action={
        <Button loading={state === 'opening'} onClick={() => void open()}>
          {text('my-part.act.answerNomination')}
        </Button>
      }
    >
      {state === 'failed' ? <span role="alert">{text('my-part.failed')}</span> : text('my-part.ask.private')}
    </Ask>
  );
}
