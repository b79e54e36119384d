import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { GridColumn } from './grid-columns.js';

/** What heads a column, and the shorter words that may head it in a spreadsheet. */
export function useColumnTitle() {
  const text = useText();
  return useMemo(() => {
    const of = (column: GridColumn): string => {
      if (column.kind !== 'figure') return text(`measurements.column.${column.kind}`);
      const { measure, figure } = column;
      const { name, unit } = measure;
      if (figure !== 'value')
        return text('measurements.column.of', { name, figure: text(`measurements.figure.${figure}`) });
      return unit ? text('measurements.column.withUnit', { name, unit }) : name;
    };
    const all = (column: GridColumn): readonly string[] =>
      column.kind === 'figure' ? [of(column), text(`measurements.figure.${column.figure}`)] : [of(column)];
    return { of, all };
  }, [text]);
}
