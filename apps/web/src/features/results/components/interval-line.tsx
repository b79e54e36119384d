import type { AnsweredOutcome } from '@levain/domain/boards/board-answers.js';
import { stripScale } from '../../../ui/charts/strip-scale.js';
import classes from './results.module.css';

const HEIGHT = 24;
const percent = (value: number) => `${value}%`;

/** The difference that was found with its interval, beside no difference at all and the one that was bet on. */
export function IntervalLine({ outcome, label }: { outcome: AnsweredOutcome; label: string }) {
  const { effect, low, high, target, baseline } = outcome;
  if (effect === null || low === null || high === null) return null;
  const expected = target !== null && baseline !== null ? target - baseline : null;
  const scale = stripScale([effect, low, high, expected]);
  const at = (value: number) => percent(scale.at(value));
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={label} className={classes['interval']}>
      <line x1={at(0)} x2={at(0)} y2={HEIGHT} stroke="var(--lv-band-line)" />
      {expected !== null && (
        <line
          x1={at(expected)}
          x2={at(expected)}
          y2={HEIGHT}
          stroke="var(--lv-target)"
          strokeDasharray="3 3"
        />
      )}
      <line
        x1={at(low)}
        x2={at(high)}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
        stroke="var(--lv-ink)"
        strokeWidth={2}
      />
      <circle cx={at(effect)} cy={HEIGHT / 2} r={4} fill="var(--lv-ink)" />
    </svg>
  );
}
