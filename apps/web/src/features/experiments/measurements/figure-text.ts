import { useIntl } from 'react-intl';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import { useText } from '../../../i18n/use-text.js';
import { figuresOf } from '../figures.js';

interface Figured {
  readonly value: number | null;
  readonly events: number | null;
  readonly total: number | null;
  readonly exposure: number | null;
  readonly covariate: number | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** One reading as people say it: `12 sur 340 (3,5 %)`, `12 pour 2,5 (4,8 plaintes)`, `moyenne 4,2 (n = 30, écart-type 1,1)`, `19 messages`. */
export function useFigureText() {
  const text = useText();
  const intl = useIntl();
  return (figured: Figured, metric: { shape: MetricShape; unit: string | null }): string => {
    const figures = figuresOf(intl, metric);
    const { value, events, total, exposure, covariate, n, mean, sd } = figured;
    if (events !== null && exposure !== null) {
      const over = intl.formatNumber(exposure, { maximumFractionDigits: 3 });
      return text('measurements.eventsOverExposure', {
        ...{ events, exposure: over, rate: figures.value(events / exposure) },
      });
    }
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
    if (value === null) return text('analysis.missingValue');
    if (covariate === null) return figures.value(value);
    return text('measurements.valueWithBefore', {
      value: figures.value(value),
      before: figures.value(covariate),
    });
  };
}
