import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import classes from './costs.module.css';

/** What costs and returns have in common. */
export interface LineShown {
  readonly id: string;
  readonly amount: number;
  readonly day: string;
  readonly counts: boolean;
  readonly correctsId: string | null;
  readonly reason: string | null;
  readonly afterClosing: boolean;
  readonly recordedByName: string;
}

interface LineItemProps {
  readonly what: ReactNode;
  readonly more?: ReactNode;
  readonly currency: string;
  readonly line: LineShown;
  /** The form that puts it right, in the place of the button that opened it. */
  readonly form: ReactNode;
  readonly onCorrect: (() => void) | undefined;
}

/** One line of the costs or of the returns: what, how much, when, who; a wrong one is struck through. */
export function LineItem({ what, more, currency, line, form, onCorrect }: LineItemProps) {
  const text = useText();
  const format = useFormat();
  const { amount, day, counts, correctsId, reason, afterClosing, recordedByName } = line;
  return (
    <li className={counts ? classes['line'] : `${classes['line']} ${classes['wrong']}`}>
      <div className={classes['about']}>
        <p className={classes['what']}>{what}</p>
        {more}
        <p className={classes['quiet']}>
          {text('costs.line.by', { day: format.day(day), name: recordedByName })}
          {afterClosing && ` · ${text('costs.line.afterClosing')}`}
          {!counts && ` · ${text('costs.line.corrected')}`}
        </p>
        {correctsId && (
          <p className={classes['quiet']}>{text('costs.line.corrects', { reason: reason ?? '' })}</p>
        )}
      </div>
      <div className={classes['side']}>
        <span className={classes['amount']}>{format.money(amount, currency)}</span>
        {counts && onCorrect && !form && (
          <Button variant="subtle" size="compact-sm" onClick={onCorrect}>
            {text('costs.correct')}
          </Button>
        )}
      </div>
      {form}
    </li>
  );
}
