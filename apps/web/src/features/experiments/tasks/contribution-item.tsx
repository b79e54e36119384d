import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import { useDuration } from '../../../ui/tasks/minutes-select.js';
import classes from '../../../ui/tasks/tasks.module.css';
import { ThanksWord } from '../../../ui/tasks/thanks-word.js';
import { useFormat } from '../../../ui/use-format.js';
import { Trouble } from '../trouble.js';
import type { ContributionShown } from './api/experiment-tasks.js';
import { CorrectContribution, WithdrawContribution } from './api/task-acts.js';
import { ContributionForm, contributionSent, type ContributionTyped } from './contribution-form.js';
import { ThankButton } from './thank-form.js';

interface ChangeProps {
  readonly contribution: ContributionShown;
  readonly onClose: () => void;
}

function Correction({ contribution, onClose }: ChangeProps) {
  const text = useText();
  const { id, version, what, doneOn, minutes, person } = contribution;
  const correct = useAct(CorrectContribution);
  const save = async (typed: ContributionTyped) => {
    const done = await correct.run({ input: { id, version, contribution: contributionSent(typed) } });
    if (done.ok) onClose();
  };
  return (
    <ContributionForm
      initial={{ what, doneOn, minutes, personId: person.id }}
      act={correct}
      forOthers={false}
      label={text('tasks.contribution.correct')}
      onSave={save}
      onCancel={onClose}
    />
  );
}

function Withdrawal({ contribution: { id, version }, onClose }: ChangeProps) {
  const text = useText();
  const announce = useAnnounce();
  const withdraw = useAct(WithdrawContribution);
  const run = async () => {
    const done = await withdraw.run({ input: { id, version } });
    if (!done.ok) return;
    announce(text('tasks.announced.withdrawn'));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => void run()}
      title={text('tasks.contribution.withdrawTitle')}
      confirmLabel={text('tasks.contribution.withdraw')}
      running={withdraw.running}
      stops
    >
      <p>{text('tasks.contribution.withdrawWhat')}</p>
      <Trouble refusals={withdraw.refusals} fault={withdraw.fault} />
    </ConfirmDialog>
  );
}

function About({ contribution }: { contribution: ContributionShown }) {
  const text = useText();
  const format = useFormat();
  const duration = useDuration();
  const { person, doneOn, minutes, recordedBy } = contribution;
  return (
    <p className={classes['quiet']}>
      {text('tasks.contribution.by', { name: person.name, day: format.day(doneOn) })}
      {recordedBy && ` ${text('tasks.contribution.recordedBy', { name: recordedBy.name })}`}
      {minutes !== null && ` ${text('tasks.contribution.counted', { duration: duration(minutes) })}`}
    </p>
  );
}

/** What somebody brought, the thanks for it, and the way to thank them. */
export function ContributionItem({ contribution }: { contribution: ContributionShown }) {
  const text = useText();
  const { member } = useViewer();
  const [act, setAct] = useState<'correct' | 'withdraw' | null>(null);
  const close = () => setAct(null);
  const { id, what, person, thanks, viewerCanEdit } = contribution;
  const isThanked = thanks.some(({ from }) => from.id === member.person.id);
  if (act === 'correct') {
    return (
      <li className={classes['item']}>
        <Correction contribution={contribution} onClose={close} />
      </li>
    );
  }
  return (
    <li className={classes['item']}>
      <div className={classes['head']}>
        <PersonAvatar name={person.name} decorative />
        <div className={classes['words']}>
          <p className={classes['what']}>{what}</p>
          <About contribution={contribution} />
        </div>
      </div>
      {thanks.map((each) => (
        <ThanksWord key={each.id} thanks={each} />
      ))}
      <div className={classes['buttons']}>
        {person.id !== member.person.id && !isThanked && <ThankButton aboutId={id} name={person.name} />}
        {viewerCanEdit && (
          <>
            <Button variant="subtle" size="compact-sm" onClick={() => setAct('correct')}>
              {text('tasks.contribution.correct')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAct('withdraw')}>
              {text('tasks.contribution.withdraw')}
            </Button>
          </>
        )}
      </div>
      {act === 'withdraw' && <Withdrawal contribution={contribution} onClose={close} />}
    </li>
  );
}
