import {
  IconArrowBackUp,
  IconClock,
  IconClockExclamation,
  IconFlag,
  IconMessageCheck,
  IconX,
} from '@tabler/icons-react';
import { dayToDate } from '@levain/domain/text/format.js';
import { useText } from '../../i18n/use-text.js';
import { today } from '../../lib/today.js';
import { useFormat } from '../use-format.js';
import type { AskShown } from './ask-parts.js';
import classes from './asks.module.css';

const ICONS = {
  waiting: IconClock,
  askedBack: IconArrowBackUp,
  answered: IconMessageCheck,
  closed: IconFlag,
  withdrawn: IconX,
} as const;

/** Where it stands and until when, in words; what is overdue says so. */
export function AskStanding({ ask }: { ask: AskShown }) {
  const text = useText();
  const format = useFormat();
  const { state, isOverdue, dueOn, movedAt, askedBy } = ask;
  const Icon = isOverdue ? IconClockExclamation : ICONS[state];
  const isOpen = state === 'waiting' || state === 'askedBack';
  const relative = format.relative(dueOn, dayToDate(today()).getTime());
  return (
    <p className={classes['standing']} data-overdue={isOverdue}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={classes['state']}>
        {text(`asks.state.${state}`, { name: askedBy.name, day: format.day(movedAt) })}
      </span>
      {isOpen && (
        <span>{text(isOverdue ? 'asks.overdue' : 'asks.due', { day: format.day(dueOn), relative })}</span>
      )}
    </p>
  );
}
