import { Button, Group } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import type { RoundShown } from '../api/round.js';
import { CancelRound, CloseRound, RemindVoters } from '../api/round-acts.js';
import classes from './rounds.module.css';

type Asked = 'close' | 'cancel' | null;

/** Remind, close, call off: what a coordinator does with a round that has not ended. */
export function RoundActions({ round }: { round: RoundShown }) {
  const text = useText();
  const announce = useAnnounce();
  const [asked, ask] = useState<Asked>(null);
  const remind = useAct(RemindVoters);
  const close = useAct(CloseRound);
  const cancel = useAct(CancelRound);
  const input = { id: round.id, version: round.version };
  const waiting = round.asked - round.answered;
  const wasAskedToday = round.lastAskedAt.slice(0, 10) === new Date().toISOString().slice(0, 10);
  const end = { close, cancel }[asked ?? 'close'];
  const confirm = async () => {
    const done = await end.run({ input });
    ask(null);
    if (done.ok && asked) announce(text(`nominations.act.${asked}Done`));
  };
  const onRemind = async () => {
    const done = await remind.run({ input });
    if (done.ok) announce(text('nominations.act.reminded', { count: waiting }));
  };
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={() => ask('cancel')}>
          {text('nominations.act.cancel')}
        </Button>
        {round.state === 'open' && (
          <>
            <Button variant="default" onClick={() => ask('close')}>
              {text('nominations.act.close')}
            </Button>
            {waiting > 0 && wasAskedToday && (
              <p className={classes['soft']}>{text('nominations.act.askedToday')}</p>
            )}
            {waiting > 0 && !wasAskedToday && (
              <Button
                leftSection={<IconMailForward size={16} stroke={1.6} aria-hidden />}
                loading={remind.running}
                onClick={() => void onRemind()}
              >
                {text('nominations.act.remind', { count: waiting })}
              </Button>
            )}
          </>
        )}
      </Group>
      <RefusalSummary act={remind} shown={[]} />
      <RefusalSummary act={close} shown={[]} />
      <RefusalSummary act={cancel} shown={[]} />
      {asked && (
        <ConfirmDialog
          opened
          onClose={() => ask(null)}
          onConfirm={() => void confirm()}
          title={text(`nominations.act.${asked}Title`)}
          confirmLabel={text(`nominations.act.${asked}Yes`)}
          running={end.running}
          stops={asked === 'cancel'}
        >
          {text(`nominations.act.${asked}Why`)}
        </ConfirmDialog>
      )}
    </>
  );
}
