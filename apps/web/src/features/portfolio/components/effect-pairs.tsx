import { T, useText } from '../../../i18n/use-text.js';
import { stripScale, type StripScale } from '../../../ui/charts/strip-scale.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { EffectFamily } from '../api/track-record.js';
import classes from './effect-pairs.module.css';

type Effect = EffectFamily['effects'][number];

const HEIGHT = 28;
const percent = (value: number) => `${value}%`;

/** Measured (hollow), and believed (full) once it is known that the best of several is partly luck. */
function Pair({ effect, scale, name }: { effect: Effect; scale: StripScale; name: string }) {
  const [from, to] = [percent(scale.at(effect.raw)), percent(scale.at(effect.shrunken))];
  const zero = percent(scale.at(0));
  return (
    <svg width="100%" height={HEIGHT} role="img">
      <title>{name}</title>
      <line x1={zero} x2={zero} y2={HEIGHT} className={classes['zero']} />
      <line x1={from} x2={to} y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes['pull']} />
      <circle cx={from} cy={HEIGHT / 2} r={4.5} className={classes['raw']} />
      <circle cx={to} cy={HEIGHT / 2} r={4.5} className={classes['shrunken']} />
    </svg>
  );
}

/** The measured effects of one metric, each beside what it is worth among the others. */
export function EffectPairs({ family }: { family: EffectFamily }) {
  const text = useText();
  const format = useFormat();
  // The API gives better as above zero; people read the figure as it moved.
  const sign = family.direction === 'increase' ? 1 : -1;
  const say = (value: number) => format.difference(sign * value, family);
  const scale = stripScale(family.effects.flatMap(({ raw, shrunken }) => [raw, shrunken]));
  const best = family.effects[0];
  return (
    <details className={classes['family']}>
      <summary>{text('portfolio.believe.title', { metric: family.metricName })}</summary>
      <p className={classes['why']}>
        {best && (
          <T
            id="portfolio.believe.best"
            values={{
              raw: say(best.raw),
              shrunken: say(best.shrunken),
              b: (chunks) => <b key="b">{chunks}</b>,
            }}
          />
        )}{' '}
        {text('portfolio.believe.why', {
          count: family.effects.length,
          mean: say(family.mean),
          low: say(sign === 1 ? family.low : family.high),
          high: say(sign === 1 ? family.high : family.low),
        })}
      </p>
      <p className={classes['key']}>
        <span className={classes['keyRaw']} aria-hidden /> {text('portfolio.believe.raw')}
        <span className={classes['keyShrunken']} aria-hidden /> {text('portfolio.believe.shrunken')}
      </p>
      <ul className={classes['rows']}>
        {family.effects.map((effect) => (
          <li key={effect.experimentId} className={classes['row']}>
            <div className={classes['name']}>
              <TextLink to="/experiments/$number" params={{ number: String(effect.number) }}>
                {effect.title}
              </TextLink>
              <VerdictBadge verdict={effect.verdict} />
            </div>
            <Pair
              effect={effect}
              scale={scale}
              name={text('portfolio.believe.pair', { raw: say(effect.raw), shrunken: say(effect.shrunken) })}
            />
            <p className={classes['figures']}>
              {text('portfolio.believe.pair', { raw: say(effect.raw), shrunken: say(effect.shrunken) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
