import { useText } from '../../../i18n/use-text.js';
import { Sparkline } from '../../../ui/sparkline.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Card } from '../api/board.js';
import classes from './board-card.module.css';

/** Target set before, value observed: the two together, or nothing. */
export function OutcomeLine({ card }: { card: Card }) {
  const text = useText();
  const format = useFormat();
  const { outcome } = card;
  if (!outcome) return null;
  const say = (value: number | null) => (value === null ? '–' : format.value(value, outcome));
  return (
    <div className={classes['outcome']}>
      <div>
        <div className={classes['metric']}>{outcome.metricName}</div>
        <div>{text('board.outcome', { observed: say(outcome.observed), target: say(outcome.target) })}</div>
      </div>
      <Sparkline values={outcome.sparkline} />
    </div>
  );
}
