import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { ValueKind } from '@levain/domain/text/format.js';
import { useFormat } from '../use-format.js';
import { DataTable } from './data-table.js';
import { stripScale } from './strip-scale.js';
import classes from './strips.module.css';

export interface ExpectedObservedRow {
  readonly key: string;
  readonly label: string;
  readonly note?: ReactNode;
  readonly kind: ValueKind;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly observed: number | null;
  readonly reached: boolean | null;
  /** What it means beside the reference, where reaching the target does not say it all. */
  readonly meaning?: string;
}

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
const FIELDS = ['baseline', 'target', 'observed'] as const;

function percent(value: number): string {
  return `${value}%`;
}

/** From where one started to where one stands, with the bet between: each measure on its own scale, from zero. */
function Journey({ row, name }: { row: ExpectedObservedRow; name: string }) {
  const { baseline, target, observed } = row;
  const { at } = stripScale([baseline, target, observed], 3);
  return (
    <svg width="100%" height={HEIGHT} role="img">
      <title>{name}</title>
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className={classes['rail']} />
      <line
        x1={percent(at(0))}
        x2={percent(at(0))}
        y1={MIDDLE - 8}
        y2={MIDDLE + 8}
        className={classes['zero']}
      />
      <text x={percent(at(0))} y={MIDDLE + 20} textAnchor="middle" className={classes['zeroText']}>
        0
      </text>
      {baseline !== null && observed !== null && (
        <line
          x1={percent(at(baseline))}
          x2={percent(at(observed))}
          y1={MIDDLE}
          y2={MIDDLE}
          className={classes['clear']}
        />
      )}
      {target !== null && (
        <line
          x1={percent(at(target))}
          x2={percent(at(target))}
          y1={4}
          y2={HEIGHT - 4}
          className={classes['target']}
        />
      )}
      {baseline !== null && (
        <circle cx={percent(at(baseline))} cy={MIDDLE} r={5} className={classes['start']} />
      )}
      {observed !== null && (
        <circle cx={percent(at(observed))} cy={MIDDLE} r={6} className={classes['clearMark']} />
      )}
    </svg>
  );
}

/** The marks of the strip, drawn again beside their words: not every font has such signs. */
function Mark({ field }: { field: (typeof FIELDS)[number] }) {
  return (
    <svg width={12} height={12}>
      {field === 'baseline' && <circle cx={6} cy={6} r={4} className={classes['start']} />}
      {field === 'target' && <line x1={6} x2={6} y2={12} className={classes['target']} />}
      {field === 'observed' && <circle cx={6} cy={6} r={5} className={classes['clearMark']} />}
    </svg>
  );
}

export function ExpectedObservedChart({
  title,
  rows,
}: {
  title: string;
  rows: readonly ExpectedObservedRow[];
}) {
  const text = useText();
  const format = useFormat();
  const say = (row: ExpectedObservedRow, value: number | null) =>
    value === null ? text('ui.chart.missing') : format.value(value, row.kind);
  const reached = ({ reached: is }: ExpectedObservedRow) =>
    text(is === null ? 'ui.expected.unknown' : is ? 'ui.expected.reached' : 'ui.expected.notReached');
  return (
    <figure className={classes['figure']}>
      <ul className={classes['rows']} aria-label={title}>
        {rows.map((row) => (
          <li key={row.key} className={classes['row']}>
            <div className={classes['label']}>
              {row.label}
              {row.note && <span className={classes['note']}>{row.note}</span>}
            </div>
            <div className={classes['strip']}>
              <Journey
                row={row}
                name={text('ui.expected.summary', {
                  label: row.label,
                  baseline: say(row, row.baseline),
                  target: say(row, row.target),
                  observed: say(row, row.observed),
                  reached: reached(row),
                })}
              />
              <p className={classes['key']} aria-hidden>
                {FIELDS.map((field) => (
                  <span key={field} data-field={field}>
                    <Mark field={field} />{' '}
                    {text(`ui.expected.${field}Value`, { value: say(row, row[field]) })}
                  </span>
                ))}
              </p>
            </div>
            <div className={classes['value']}>
              <strong>{reached(row)}</strong>
              {row.meaning && <span className={classes['note']}>{row.meaning}</span>}
            </div>
          </li>
        ))}
      </ul>
      <DataTable
        caption={title}
        head={(['measure', ...FIELDS, 'result'] as const).map((name) => text(`ui.expected.head.${name}`))}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            row.label,
            ...FIELDS.map((field) => say(row, row[field])),
            [reached(row), row.meaning].filter(Boolean).join(' · '),
          ],
        }))}
      />
    </figure>
  );
}
