import { useText } from '../../../i18n/use-text.js';
import type { Figures } from '../figures.js';
import { FactsTable } from './facts-table.js';
import type { MeasureReading } from './read-measure.js';
import { CHECK_SOURCES } from './sources.js';

const HEAD = ['check', 'effect', 'interval', 'p', 'source'] as const;

/** The same figures read another way, to see whether the answer holds. */
export function OtherReadings({
  analysis,
  figures,
}: {
  analysis: MeasureReading['analysis'];
  figures: Figures;
}) {
  const text = useText();
  return (
    <FactsTable
      title={text('analysis.otherReadings')}
      head={HEAD.map((key) => text(`analysis.other.${key}`))}
      rows={analysis.sensitivity.map(({ check, absolute, p }) => ({
        key: check,
        cells: [
          text(`analysis.sensitivity.${check}`),
          absolute ? figures.effect(absolute.value) : '',
          absolute && absolute.low !== null && absolute.high !== null
            ? text('ui.effect.interval', {
                low: figures.effect(absolute.low),
                high: figures.effect(absolute.high),
              })
            : '',
          p === null ? '' : figures.p(p),
          CHECK_SOURCES[check] ?? '',
        ],
      }))}
    />
  );
}
