import { IconCircleCheck, IconMessageCircleExclamation } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import classes from './learning-standing.module.css';

interface LearningStandingProps {
  readonly confirmations: number;
  readonly contestations: number;
}

/** What others saw, wherever a learning is quoted; nothing before anybody spoke. */
export function LearningStanding({ confirmations, contestations }: LearningStandingProps) {
  const text = useText();
  if (confirmations + contestations === 0) return null;
  return (
    <span className={classes['standing']}>
      {contestations > 0 && (
        <span className={classes['contested']}>
          <IconMessageCircleExclamation size={15} stroke={1.75} aria-hidden />
          {text('ui.learning.contested', { count: contestations })}
        </span>
      )}
      {confirmations > 0 && (
        <span className={classes['confirmed']}>
          <IconCircleCheck size={15} stroke={1.75} aria-hidden />
          {text('ui.learning.confirmed', { count: confirmations })}
        </span>
      )}
    </span>
  );
}
