import type { ReactNode } from 'react';
import { PersonAvatar } from './person-avatar.js';
import { DateText, RelativeDate } from './values.js';
import classes from './history-list.module.css';

export interface HistoryItem {
  readonly id: string;
  /** Null: Levain itself. */
  readonly actorName: string | null;
  /** An instant, or a day where no more is known. */
  readonly happenedAt: string;
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  /** In place of how long ago: below the heading of a day the hour says it. */
  readonly when?: ReactNode;
}

/** Characters of a day: YYYY-MM-DD. */
const DAY = 10;

/** Who did what and when, newest first. */
export function HistoryList({ items, label }: { items: readonly HistoryItem[]; label: string }) {
  return (
    <ol className={classes['list']} aria-label={label}>
      {items.map(({ id, actorName, happenedAt, what, detail, when }) => (
        <li key={id} className={classes['item']}>
          <PersonAvatar name={actorName ?? 'Levain'} decorative />
          <div className={classes['body']}>
            <p className={classes['who']}>
              <strong>{actorName ?? 'Levain'}</strong>
              {' · '}
              {when ??
                (happenedAt.length === DAY ? (
                  <DateText value={happenedAt} />
                ) : (
                  <RelativeDate value={happenedAt} />
                ))}
            </p>
            <div>{what}</div>
            {detail && <div className={classes['detail']}>{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
