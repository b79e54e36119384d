import type { MapStep } from '@levain/domain/objections/resistance-map.js';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { MapShown } from '../api/objection-map.js';
import { ORGANISATION, type ObjectionSearch } from '../objection-search.js';
import { periodName } from '../period-words.js';
import { MapCellLink } from './map-cell-link.js';
import classes from './objection-map.module.css';

interface MapGridProps {
  readonly map: MapShown;
  readonly search: ObjectionSearch;
  readonly step: MapStep;
  readonly onNarrow: (next: Partial<ObjectionSearch>) => void;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell with something in it, that way. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
  if (!step || !from) return;
  event.preventDefault();
  const [row = 0, column = 0] = (from.dataset['cell'] ?? '').split('-').map(Number);
  for (let far = 1; far <= 24; far += 1) {
    const place = `${row + far * step[0]}-${column + far * step[1]}`;
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${place}"]`);
    if (next) return next.focus();
  }
}

/** A table that reads as a map: rows are departments, columns periods, the latest on the right and shown first. */
export function MapGrid({ map, search, step, onNarrow }: MapGridProps) {
  const text = useText();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [step]);
  const names = map.periods.map(({ from }) => periodName(text, format, step, from));
  return (
    <div
      className={classes['scroll']}
      ref={scroller}
      role="group"
      tabIndex={0}
      aria-label={text('objections.map.panel')}
    >
      <table className={classes['grid']} onKeyDown={walk}>
        <caption className={classes['unseen']}>{text('objections.map.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('objections.map.department')}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ department, cells }, row) => {
            const id = department?.id ?? ORGANISATION;
            const place = department?.name ?? text('objections.organisation');
            return (
              <tr key={id}>
                <th scope="row">{place}</th>
                {cells.map((cell, column) => (
                  <td key={names[column]}>
                    <MapCellLink
                      cell={cell}
                      place={place}
                      period={names[column] ?? ''}
                      at={`${row}-${column}`}
                      isOpen={search.department === id && search.from === map.periods[column]?.from}
                      onOpen={() => onNarrow({ department: id, ...map.periods[column] })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
