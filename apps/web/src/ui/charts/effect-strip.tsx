import { useText } from '../../i18n/use-text.js';
import type { EffectRow } from './effect-chart.js';
import type { StripScale } from './strip-scale.js';
import classes from './strips.module.css';

interface EffectStripProps {
  row: EffectRow;
  scale: StripScale;
  /** The row in one string, read aloud. */
  name: string;
  say: (value: number) => string;
  /** The same, without a sign. */
  saySize: (value: number) => string;
  /** The first row names what the others only draw. */
  named: boolean;
}

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;

function percent(value: number): string {
  return `${value}%`;
}

/** Names are centred on what they name, and stay inside. */
function inside(value: number): string {
  return `clamp(84px, ${value}%, calc(100% - 84px))`;
}

/** An interval clear of zero is drawn in full ink; one that holds zero is drawn thinner and grey. */
function isClear({ low, high }: EffectRow): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

export function EffectStrip({ row, scale, name, say, named, saySize }: EffectStripProps) {
  const text = useText();
  const { value, low, high, target = null, minimum = null } = row;
  const { at } = scale;
  const look = row.preview ? 'preview' : isClear(row) ? 'clear' : 'unclear';
  return (
    <div className={classes['strip']}>
      <svg width="100%" height={HEIGHT} role="img">
        <title>{name}</title>
        {minimum !== null && (
          <rect
            x={percent(at(-minimum))}
            width={percent(at(minimum) - at(-minimum))}
            height={HEIGHT}
            className={classes['minimum']}
          />
        )}
        <line x1={percent(at(0))} x2={percent(at(0))} y2={HEIGHT} className={classes['zero']} />
        {target !== null && (
          <line
            x1={percent(at(target))}
            x2={percent(at(target))}
            y1={4}
            y2={HEIGHT - 4}
            className={classes['target']}
          />
        )}
        {low !== null && high !== null && (
          <line
            x1={percent(at(low))}
            x2={percent(at(high))}
            y1={MIDDLE}
            y2={MIDDLE}
            className={classes[look]}
          />
        )}
        <svg x={percent(at(value))} y={MIDDLE} overflow="visible">
          <rect x={-5} y={-5} width={10} height={10} rx={1} className={classes[`${look}Mark`]} />
        </svg>
      </svg>
      {named && (
        <div className={classes['names']} aria-hidden>
          {minimum !== null && (
            <span className={classes['minimumName']} style={{ insetInlineStart: inside(at(0)) }}>
              {text('ui.effect.minimumName', { value: saySize(minimum) })}
            </span>
          )}
          {target !== null && (
            <span className={classes['targetName']} style={{ insetInlineStart: inside(at(target)) }}>
              {text('ui.effect.targetName', { value: say(target) })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
