import { STRENGTH_MAX, STRENGTH_MIN } from '@levain/domain/objections/objection.js';
import { daysBetween } from '@levain/domain/time/day.js';
import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import { useFormat } from '../use-format.js';
import type { ObjectionShown } from './objection-parts.js';
import { strengthWord } from './strength-words.js';
import classes from './objections.module.css';

type Told = ObjectionShown['strengths'];

const WIDTH = 132;
const HEIGHT = 34;
const MARGIN = 5;

const y = (strength: number) =>
  HEIGHT - MARGIN - ((strength - STRENGTH_MIN) / (STRENGTH_MAX - STRENGTH_MIN)) * (HEIGHT - 2 * MARGIN);

/** A strength holds until another one is told: the line goes in steps, at the days' true distances. */
function points(told: Told): readonly { x: number; y: number }[] {
  const first = told[0]?.toldOn ?? '';
  const span = daysBetween(first, told.at(-1)?.toldOn ?? first);
  const even = WIDTH - 2 * MARGIN;
  return told.map(({ toldOn, strength }, index) => ({
    x: MARGIN + (span > 0 ? daysBetween(first, toldOn) / span : index / Math.max(1, told.length - 1)) * even,
    y: y(strength),
  }));
}

const stepped = (places: readonly { x: number; y: number }[]): string =>
  places
    .map((place, index) => (index === 0 ? `M${place.x} ${place.y}` : `H${place.x} V${place.y}`))
    .join(' ');

/** How strong it was over time: a tiny line, and the same in words. */
export function StrengthLine({ strengths }: { strengths: Told }) {
  const text = useText();
  const format = useFormat();
  if (strengths.length < 2) return null;
  const places = points(strengths);
  const last = places.at(-1)!;
  return (
    <div className={classes['line']}>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        <line x1={0} x2={WIDTH} y1={y(STRENGTH_MIN)} y2={y(STRENGTH_MIN)} className={classes['floor']} />
        <line x1={0} x2={WIDTH} y1={y(STRENGTH_MAX)} y2={y(STRENGTH_MAX)} className={classes['floor']} />
        <path d={stepped(places)} className={classes['path']} />
        {places.map((place, index) => (
          <circle key={index} cx={place.x} cy={place.y} r={1.8} className={classes['dot']} />
        ))}
        <circle cx={last.x} cy={last.y} r={3.2} className={classes['dot']} />
      </svg>
      <ol className={classes['moves']} aria-label={text('objections.overTime')}>
        {strengths.map(({ toldOn, strength, word, toldBy }, index) => (
          <li key={index}>
            <b>{strengthWord(text, strength)}</b>{' '}
            <span className={entries['about']}>
              {text('objections.toldOn', { date: format.day(toldOn) })}
              {toldBy && ` ${text('objections.toldBy', { name: toldBy.name })}`}
            </span>
            {word && <span className={classes['word']}>{text('objections.quote', { words: word })}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
