import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { UndoDecision } from './api/decide.js';
import type { Draft } from './decision-form.js';
import classes from './decision.module.css';
import { useSecondsLeft } from './use-seconds-left.js';

interface UndoNoticeProps {
  readonly decision: NonNullable<ExperimentView['decision']>;
  /** Taken on this screen, a moment ago: the focus comes here, one step before the button. */
  readonly fresh: boolean;
  readonly onUndone: (draft: Draft) => void;
}

/** For the seconds within which whoever decided may take it back. */
export function UndoNotice({ decision, fresh, onUndone }: UndoNoticeProps) {
  const { id, version } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const undo = useAct(UndoDecision);
  const seconds = useSecondsLeft(`${id} ${decision.decidedAt}`, decision.secondsToUndo);
  const box = useRef<HTMLDivElement>(null);
  const offered = useRef(seconds > 0);
  useEffect(() => {
    if (fresh) box.current?.focus();
  }, [fresh]);
  useEffect(() => {
    // The button goes when its time is over: whoever stood on it stays here.
    if (seconds === 0 && document.activeElement === document.body) box.current?.focus();
  }, [seconds]);
  if (!offered.current) return null;
  const take = async () => {
    const done = await undo.run({ input: { experimentId: id, version } });
    if (!done.ok) return;
    onUndone(decision);
    announce(text('decisions.undone'));
  };
  return (
    <div ref={box} tabIndex={-1} className={classes['undo']}>
      <p className={classes['words']}>
        {seconds > 0 ? text('decisions.undoLeft', { seconds }) : text('decisions.undoOver')}
      </p>
      {(seconds > 0 || undo.running) && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden />}
          loading={undo.running}
          onClick={() => void take()}
        >
          {text('decisions.undo')}
        </Button>
      )}
      <Trouble refusals={undo.refusals} fault={undo.fault} />
    </div>
  );
}
