import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { ValueKind } from '@levain/domain/text/format.js';
import { useFormat } from '../use-format.js';
import { DataTable } from './data-table.js';
import { EffectStrip } from './effect-strip.js';
import { stripScale } from './strip-scale.js';
import classes from './strips.module.css';

export interface EffectRow {
  readonly key: string;
  readonly label: string;
  /** Under the label: the role of the measure, the group. */
  readonly note?: ReactNode;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The effect aimed for, in the same unit. */
  readonly target?: number | null;
  /** Below this size, either way, an effect would not be worth the trouble. */
  readonly minimum?: number | null;
  /** Not decidable yet: drawn greyed and dashed. */
  readonly preview?: boolean;
}

export interface EffectChartProps {
  title: string;
  rows: readonly EffectRow[];
  /** `relative`: fractions of the reference. Else differences in the unit of the measure. */
  scale: 'relative' | ValueKind;
}

/** Effects in words: signed, with their unit where it is not said beside them. */
function useEffectWords(scale: EffectChartProps['scale']) {
  const text = useText();
  const format = useFormat();
  const say = (value: number) =>
    scale === 'relative' ? format.signedPercent(value) : format.difference(value, scale);
  // The unit is said by the names and the values: on the axis it would write over itself.
  const sayTick = (value: number) => {
    if (scale === 'relative') return format.signedPercent(value);
    return format.difference(scale.shape === 'proportion' ? value * 100 : value);
  };
  const saySize = (value: number) =>
    scale === 'relative' ? format.percent(value) : format.difference(value, scale).replace(/^\+/, '');
  const interval = ({ low, high }: EffectRow) =>
    low === null || high === null
      ? text('ui.effect.noInterval')
      : text('ui.effect.interval', { low: say(low), high: say(high) });
  const sayIf = (value: number | null | undefined) => (typeof value === 'number' ? say(value) : '');
  return { text, say, sayTick, saySize, sayIf, interval };
}

/** Effects with their intervals on one scale: zero, the target and the smallest effect that counts are always drawn. */
export function EffectChart({ title, rows, scale }: EffectChartProps) {
  const { text, say, sayTick, saySize, sayIf, interval } = useEffectWords(scale);
  const strip = stripScale(
    rows.flatMap(({ value, low, high, target, minimum }) => [
      value,
      low,
      high,
      target,
      minimum,
      minimum && -minimum,
    ]),
  );
  return (
    <figure className={classes['figure']}>
      <ul className={classes['rows']} aria-label={title}>
        {rows.map((row, index) => (
          <li key={row.key} className={classes['row']}>
            <div className={classes['label']}>
              {row.label}
              {row.note && <span className={classes['note']}>{row.note}</span>}
            </div>
            <EffectStrip
              row={row}
              scale={strip}
              name={text('ui.effect.summary', {
                label: row.label,
                value: say(row.value),
                interval: interval(row),
              })}
              say={say}
              saySize={saySize}
              named={index === 0}
            />
            <div className={classes['value']}>
              <strong>{say(row.value)}</strong>
              <span className={classes['note']}>{interval(row)}</span>
            </div>
          </li>
        ))}
      </ul>
      <div className={classes['axis']} aria-hidden>
        <div className={classes['ticks']}>
          {strip.ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: `${strip.at(tick)}%` }}>
              {tick === 0 ? '0' : sayTick(tick)}
            </span>
          ))}
        </div>
      </div>
      <DataTable
        caption={title}
        head={(['measure', 'effect', 'interval', 'target', 'minimum'] as const).map((name) =>
          text(`ui.effect.head.${name}`),
        )}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            row.label,
            say(row.value),
            interval(row),
            sayIf(row.target),
            typeof row.minimum === 'number' ? saySize(row.minimum) : '',
          ],
        }))}
      />
    </figure>
  );
}
