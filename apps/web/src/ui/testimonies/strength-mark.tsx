import { TESTIMONY_STRENGTHS, type TestimonyStrength } from '@levain/domain/testimonies/testimony.js';
import { useText } from '../../i18n/use-text.js';
import classes from './testimonies.module.css';

/** The rung of the ladder: bars as far as it reaches, and its word. */
export function StrengthMark({ strength }: { strength: TestimonyStrength }) {
  const text = useText();
  const rung = TESTIMONY_STRENGTHS.indexOf(strength);
  return (
    <span className={classes['strength']} title={text(`testimonies.strengthWhy.${strength}`)}>
      <svg width={22} height={14} viewBox="0 0 22 14" aria-hidden>
        {TESTIMONY_STRENGTHS.map((each, index) => (
          <rect
            key={each}
            x={index * 4.5}
            y={10 - index * 2.2}
            width={3}
            height={4 + index * 2.2}
            rx={0.8}
            className={index <= rung ? classes['reached'] : classes['beyond']}
          />
        ))}
      </svg>
      {text(`testimonies.strength.${strength}`)}
    </span>
  );
}
