import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { useText } from '../i18n/use-text.js';
import classes from './outcome-line.module.css';
import { Sparkline } from './sparkline.js';
import { useFormat } from './use-format.js';

/** The primary outcome of an experiment, as lists have it. */
export interface Outcome {
  readonly metricName: string;
  readonly unit: string | null;
  readonly shape: MetricShape;
  readonly direction: Direction;
  readonly target: number | null;
  readonly observed: number | null;
  readonly sparkline: readonly number[];
}

/** Target set before, value observed: the two together, or nothing. */
export function OutcomeLine({ outcome }: { outcome: Outcome | null }) {
  const text = useText();
  const format = useFormat();
  if (!outcome) return null;
  const say = (value: number | null) =>
    value === null ? '–' : format.value(value, { shape: outcome.shape });
  return (
    <div className={classes['outcome']}>
      <div className={classes['metric']}>{outcome.metricName}</div>
      <dl className={classes['figures']}>
        <div>
          <dt>{text('ui.outcome.observed')}</dt>
          <dd>{say(outcome.observed)}</dd>
        </div>
        <div>
          <dt>{text('ui.outcome.target')}</dt>
          <dd>{say(outcome.target)}</dd>
        </div>
      </dl>
      <Sparkline values={outcome.sparkline} width={56} />
    </div>
  );
}
