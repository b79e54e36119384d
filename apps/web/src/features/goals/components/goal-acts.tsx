import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { GOAL_OUTCOMES, type GoalOutcome } from '@levain/domain/goals/goal.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { WordForm } from '../../../ui/word-form.js';
import { CloseGoal, ReopenGoal, ReviseGoal, SetGoal } from '../api/goal-acts.js';
import type { GoalShown } from '../api/goals.js';
import { GoalForm, goalSent, goalTyped, newGoal, type GoalTyped } from './goal-form.js';
import classes from './goals.module.css';

interface ActProps {
  readonly goal: GoalShown;
  readonly onClose: () => void;
}

export function NewGoal({ parentId = null, onClose }: { parentId?: string | null; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const set = useKeyedAct(SetGoal);
  const save = async (typed: GoalTyped) => {
    const done = await set.run({ goal: goalSent(typed) });
    if (!done.ok) return;
    announce(text('goals.announced.set'));
    onClose();
  };
  return (
    <GoalForm
      label={text(parentId ? 'goals.addPart' : 'goals.add')}
      initial={newGoal(parentId)}
      act={set}
      onSave={save}
      onCancel={onClose}
    />
  );
}

function Revision({ goal, onClose }: ActProps) {
  const text = useText();
  const announce = useAnnounce();
  const revise = useAct(ReviseGoal);
  const { id, version } = goal;
  const save = async (typed: GoalTyped) => {
    const done = await revise.run({ input: { id, version, goal: goalSent(typed) } });
    if (!done.ok) return;
    announce(text('goals.announced.revised'));
    onClose();
  };
  return (
    <GoalForm
      label={text('ui.edit')}
      initial={goalTyped(goal)}
      goal={goal}
      act={revise}
      onSave={save}
      onCancel={onClose}
    />
  );
}

function Closing({ goal, onClose }: ActProps) {
  const text = useText();
  const announce = useAnnounce();
  const close = useAct(CloseGoal);
  const said = useRefusals(close.refusals);
  const [outcome, setOutcome] = useState<GoalOutcome>('reached');
  const [reason, setReason] = useState('');
  const { id, version } = goal;
  const save = async () => {
    const done = await close.run({ input: { id, version, outcome, reason } });
    if (!done.ok) return;
    announce(text('goals.announced.closed'));
    onClose();
  };
  return (
    <ActForm
      label={text('goals.close')}
      act={close}
      shown={['reason']}
      submit={text('goals.close')}
      onSubmit={save}
      onCancel={onClose}
    >
      <SegmentedControl
        aria-label={text('goals.field.outcome')}
        data={GOAL_OUTCOMES.map((value) => ({ value, label: text(`goals.state.${value}`) }))}
        value={outcome}
        onChange={(value) => setOutcome(GOAL_OUTCOMES.find((each) => each === value) ?? 'reached')}
      />
      <Textarea
        label={text('goals.field.closingReason')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={said.at('reason')}
      />
    </ActForm>
  );
}

function Reopening({ goal: { id, version }, onClose }: ActProps) {
  const text = useText();
  const reopen = useAct(ReopenGoal);
  return (
    <WordForm
      act={reopen}
      label={text('goals.reopen')}
      field={{ name: 'reason', label: text('goals.field.reopeningReason') }}
      send={(reason) => reopen.run({ input: { id, version, reason } })}
      announces={text('goals.announced.reopened')}
      onDone={onClose}
    />
  );
}

type Open = 'revise' | 'close' | 'reopen' | 'part';

/** What the viewer may do with a goal; the form opens in the place of its buttons. */
export function GoalActs({ goal }: { goal: GoalShown }) {
  const text = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (!goal.viewerCanChange) return null;
  if (open === 'revise') return <Revision goal={goal} onClose={close} />;
  if (open === 'close') return <Closing goal={goal} onClose={close} />;
  if (open === 'reopen') return <Reopening goal={goal} onClose={close} />;
  if (open === 'part') return <NewGoal parentId={goal.id} onClose={close} />;
  const button = (act: Open, label: string) => (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={text('goals.actOn', { act: label, title: goal.title })}
      onClick={() => setOpen(act)}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes['row']}>
      {goal.state === 'open' ? (
        <>
          {button('revise', text('ui.edit'))}
          {goal.parentId === null && button('part', text('goals.addPart'))}
          {button('close', text('goals.close'))}
        </>
      ) : (
        button('reopen', text('goals.reopen'))
      )}
    </div>
  );
}
