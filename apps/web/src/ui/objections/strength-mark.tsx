import { STRENGTHS } from '@levain/domain/objections/objection.js';
import { useText } from '../../i18n/use-text.js';
import { stepOf, strengthWord } from './strength-words.js';
import classes from './objections.module.css';

/** Five steps, as many filled as it is strong, and its word. */
export function StrengthMark({ strength }: { strength: number }) {
  const text = useText();
  return (
    <span className={classes['strength']} title={text(`objections.strengthWhy.${stepOf(strength)}`)}>
      <svg width={38} height={10} viewBox="0 0 38 10" aria-hidden>
        {STRENGTHS.map((each) => (
          <rect
            key={each}
            x={(each - 1) * 7.6 + 0.6}
            y={0.6}
            width={6}
            height={8.8}
            rx={1.6}
            className={each <= strength ? classes['reached'] : classes['beyond']}
          />
        ))}
      </svg>
      {strengthWord(text, strength)}
    </span>
  );
}
