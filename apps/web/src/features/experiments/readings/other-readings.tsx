import { useText } from '../../../i18n/use-text.js';
import type { Figures } from '../figures.js';
import { FactsTable } from './facts-table.js';
import type { MeasureReading } from './read-measure.js';
import { CHECK_SOURCES } from './sources.js';

const HEAD = ['check', 'effect', 'interval', 'p', 'source'] as const;
type Column = (typeof HEAD)[number];

/** The same figures read another way, to see whether the answer holds. */
export function OtherReadings({
  analysis,
  figures,
}: {
  analysis: MeasureReading['analysis'];
  figures: Figures;
}) {
  const text = useText();
  const rows = analysis.sensitivity.map(({ check, absolute, p }) => {
    const cells: Record<Column, string> = {
      check: text(`analysis.sensitivity.${check}`),
      effect: absolute ? figures.effect(absolute.value) : '',
      interval:
        absolute && absolute.low !== null && absolute.high !== null
          ? text('ui.effect.interval', {
              low: figures.effect(absolute.low),
              high: figures.effect(absolute.high),
            })
          : '',
      p: p === null ? '' : figures.p(p),
      source: CHECK_SOURCES[check] ?? '',
    };
    return { key: check, cells };
  });
  const filled = HEAD.filter((column) => rows.some(({ cells }) => cells[column] !== ''));
  return (
    <FactsTable
      title={text('analysis.otherReadings')}
      head={filled.map((column) => text(`analysis.other.${column}`))}
      rows={rows.map(({ key, cells }) => ({ key, cells: filled.map((column) => cells[column]) }))}
    />
  );
}
