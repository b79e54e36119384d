import { dayToDate } from '@levain/domain/text/format.js';
import {
  IconArrowForwardUp,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconMessageCheck,
  IconX,
} from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { today } from '../../lib/today.js';
import { useFormat } from '../use-format.js';
import type { FeedbackShown } from './feedback-parts.js';
import classes from './feedback.module.css';

const ICONS = {
  waiting: IconClock,
  taken: IconCircleCheck,
  explained: IconMessageCheck,
  passedOn: IconArrowForwardUp,
  withdrawn: IconX,
} as const;

/** Where it stands and until when, in words; what is overdue says so, without a colour for it. */
export function FeedbackStanding({ feedback }: { feedback: FeedbackShown }) {
  const text = useText();
  const format = useFormat();
  const { state, isOverdue, wishedOn, actOn } = feedback;
  const Icon = isOverdue ? IconClockExclamation : ICONS[state];
  const relative = format.relative(wishedOn, dayToDate(today()).getTime());
  return (
    <p className={classes['standing']} data-overdue={isOverdue}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={classes['state']}>{text(`feedback.state.${state}`)}</span>
      {state === 'waiting' && (
        <span>
          {text(isOverdue ? 'feedback.overdue' : 'feedback.wished', { day: format.day(wishedOn), relative })}
        </span>
      )}
      {actOn && <span>{text('feedback.actOn', { day: format.day(actOn) })}</span>}
    </p>
  );
}
