import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Month } from '../api/my-part.js';
import classes from './my-part.module.css';

const HEIGHT = 88;
/** Pixels of the names of the months under the bars. */
const NAMES = 27;

/** A bar for each month: said yes to, asked on top; the limit is a line. Read as a list by whoever does not see it. */
export function MonthStrip({ months, cap }: { months: readonly Month[]; cap: number | null }) {
  const text = useText();
  const format = useFormat();
  const now = today().slice(0, 7);
  const most = Math.max(cap ?? 0, 4, ...months.map(({ accepted, asked }) => accepted + asked));
  const px = (hours: number) => Math.round((hours / most) * HEIGHT);
  return (
    <div className={classes['strip']}>
      <div className={classes['plot']}>
        {cap !== null && (
          <div className={classes['cap']} style={{ insetBlockEnd: px(cap) + NAMES }} aria-hidden />
        )}
        <ol className={classes['months']}>
          {months.map(({ month, accepted, asked, done }) => (
            <li key={month} data-now={month.startsWith(now) || undefined} className={classes['month']}>
              <span className={classes['hidden']}>
                {text('my-part.load.month', { month: format.month(month), accepted, asked, done })}
              </span>
              <span className={classes['bar']} aria-hidden>
                <b>{accepted + asked > 0 ? format.number(accepted + asked) : ''}</b>
                {asked > 0 && <i data-kind="asked" style={{ blockSize: px(asked) }} />}
                <i data-kind="accepted" style={{ blockSize: px(accepted) }} />
              </span>
              <span className={classes['monthName']} aria-hidden>
                {format.month(month).split(' ')[0]}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <p className={classes['legend']} aria-hidden>
        <span data-kind="accepted">{text('my-part.load.accepted')}</span>
        <span data-kind="asked">{text('my-part.load.askedHours')}</span>
        {cap !== null && <span data-kind="cap">{text('my-part.load.cap', { cap })}</span>}
      </p>
    </div>
  );
}
