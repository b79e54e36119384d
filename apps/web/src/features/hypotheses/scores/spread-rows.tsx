import { SCORE_BOUNDS } from '@levain/domain/scores/score.js';
import { useText } from '../../../i18n/use-text.js';
import { DotStrip } from '../../../ui/dot-strip.js';
import { useFormat } from '../../../ui/use-format.js';
import type { ScoresShown } from './api/hypothesis-scores.js';
import classes from './scores.module.css';

/** Criterion by criterion: everybody's dots first, the mean last. */
export function SpreadRows({ scores }: { scores: ScoresShown }) {
  const text = useText();
  const format = useFormat();
  const { min, max } = SCORE_BOUNDS;
  return (
    <ul className={classes['rows']}>
      {scores.spread.map(({ criterion, scores: given, lowest, highest, mean, disagree }) => (
        <li key={criterion} className={classes['row']}>
          <span className={classes['name']}>{text(`scores.criterion.${criterion}`)}</span>
          <DotStrip
            label={text('scores.described', { scores: format.list(given.map(String)) })}
            values={given}
            from={min}
            to={max}
            own={scores.own?.[criterion]}
            ticks={[2, 5, 8].map((at) => ({ at, label: String(at) }))}
          />
          <span className={classes['figures']}>
            <span data-disagree={disagree || undefined}>
              {lowest === highest
                ? text('scores.same', { lowest })
                : text('scores.range', { lowest, highest })}
            </span>
            <span className={classes['quiet']}>{text('scores.mean', { mean: format.number(mean, 1) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
