import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconMessageCircleExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { DateText } from '../../../ui/values.js';
import { WithdrawStance, type LearningView, type Stance } from '../api/learning.js';
import { StanceForm } from './stance-form.js';
import classes from './learning-page.module.css';

function Withdraw({ stance }: { stance: Stance }) {
  const text = useText();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const withdraw = useAct(WithdrawStance);
  const confirm = async () => {
    const done = await withdraw.run({ input: { id: stance.id, version: stance.version } });
    if (!done.ok) return;
    setAsked(false);
    announce(text('learnings.stances.withdrawn'));
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsked(true)}>
        {text('learnings.stances.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => void confirm()}
        title={text('learnings.stances.withdrawTitle')}
        confirmLabel={text('learnings.stances.withdraw')}
        running={withdraw.running}
        stops
      >
        {text('learnings.stances.withdrawWhy')}
        <RefusalSummary act={withdraw} />
      </ConfirmDialog>
    </>
  );
}

function StanceItem({ stance, onChange }: { stance: Stance; onChange: () => void }) {
  const text = useText();
  const Glyph = stance.stance === 'confirm' ? IconCircleCheck : IconMessageCircleExclamation;
  const name = stance.isMine ? text('learnings.stances.you') : stance.memberName;
  return (
    <li className={classes['stance']}>
      <p className={classes['way']}>
        <Glyph size={16} stroke={1.75} aria-hidden />
        {text(`learnings.stances.${stance.stance}`)}
      </p>
      <p className={classes['words']}>{stance.happened}</p>
      <p className={classes['quiet']}>
        {text('learnings.stances.by', { name, context: stance.context })} · <DateText value={stance.saidAt} />
        {stance.experiment && (
          <>
            {' · '}
            <TextLink
              to="/experiments/$number"
              params={{ number: String(stance.experiment.number) }}
              title={stance.experiment.title}
            >
              {text('learnings.stances.in', { number: stance.experiment.number })}
            </TextLink>
          </>
        )}
      </p>
      {stance.isMine && (
        <Group gap="xs">
          <Button variant="subtle" size="compact-sm" onClick={onChange}>
            {text('learnings.stances.change')}
          </Button>
          <Withdraw stance={stance} />
        </Group>
      )}
    </li>
  );
}

/** What others saw from their own experience, the ones who contest in full beside the ones who confirm. */
export function StancesPanel({ learning }: { learning: LearningView }) {
  const text = useText();
  const [writing, setWriting] = useState(false);
  const { stances, viewerMaySpeak } = learning.detail;
  const mine = stances.find(({ isMine }) => isMine);
  const none = text(viewerMaySpeak ? 'learnings.stances.none' : 'learnings.stances.noneOwn');
  const counted = text('learnings.stances.sentence', {
    contested: learning.contestations,
    confirmed: learning.confirmations,
  });
  return (
    <Panel title={text('learnings.stances.title')} sentence={stances.length > 0 ? counted.trim() : none}>
      {stances.length > 0 && (
        <ul className={classes['stances']}>
          {stances.map((stance) => (
            <StanceItem key={stance.id} stance={stance} onChange={() => setWriting(true)} />
          ))}
        </ul>
      )}
      {writing && <StanceForm learning={learning} mine={mine} onDone={() => setWriting(false)} />}
      {!writing && viewerMaySpeak && !mine && (
        <Group>
          <Button onClick={() => setWriting(true)}>{text('learnings.stances.speak')}</Button>
        </Group>
      )}
    </Panel>
  );
}
