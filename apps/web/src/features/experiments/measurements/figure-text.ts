import { useIntl } from 'react-intl';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import { useText } from '../../../i18n/use-text.js';
import { figuresOf } from '../figures.js';

interface Figured {
  readonly value: number | null;
  readonly events: number | null;
  readonly total: number | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** One reading as people say it: `12 sur 340 (3,5 %)`, `moyenne 4,2 (n = 30, écart-type 1,1)`, `19 messages`. */
export function useFigureText() {
  const text = useText();
  const intl = useIntl();
  return (figured: Figured, metric: { shape: MetricShape; unit: string | null }): string => {
    const figures = figuresOf(intl, metric);
    const { value, events, total, n, mean, sd } = figured;
    if (events !== null && total !== null) {
      const share =
        total > 0 ? figuresOf(intl, { shape: 'proportion', unit: null }).value(events / total) : '';
      return text('measurements.eventsOfTotal', { events, total, share });
    }
    if (mean !== null && n !== null) {
      return text('measurements.meanOf', {
        mean: figures.value(mean),
        n,
        sd: sd === null ? '' : intl.formatNumber(sd, { maximumFractionDigits: 2 }),
      });
    }
    return value === null ? text('analysis.missingValue') : figures.value(value);
  };
}
