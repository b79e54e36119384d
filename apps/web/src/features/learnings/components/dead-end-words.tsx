import { T } from '../../../i18n/use-text.js';
import classes from './learning-list.module.css';

interface DeadEndWordsProps {
  readonly reason: string | null;
  readonly avoid: string | null;
  readonly retryWhen: string | null;
}

const bold = (chunks: React.ReactNode) => <b>{chunks}</b>;

/** Why it was stopped, what not to try again as it was, and what would make it worth another try. */
export function DeadEndWords({ reason, avoid, retryWhen }: DeadEndWordsProps) {
  return (
    <div className={classes['deadEnd']}>
      {reason && (
        <p>
          <T id="learnings.deadEnd.reason" values={{ reason, b: bold }} />
        </p>
      )}
      {avoid && (
        <p>
          <T id="learnings.deadEnd.avoid" values={{ avoid, b: bold }} />
        </p>
      )}
      {retryWhen && (
        <p>
          <T id="learnings.deadEnd.retryWhen" values={{ retryWhen, b: bold }} />
        </p>
      )}
    </div>
  );
}
