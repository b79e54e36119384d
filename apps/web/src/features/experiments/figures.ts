import type { IntlShape } from 'react-intl';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import type { MessageId } from '../../i18n/message-id.js';
import { createFormat, type Format } from '../../ui/use-format.js';

/** The figures of one measure in the reader's language: unit said once, percentages apart from percentage points. */
export interface Figures {
  readonly value: (value: number) => string;
  /** Signed; a share changes by points, never by per cent. */
  readonly effect: (value: number) => string;
  /** Unsigned change, such as a minimum worthwhile effect. */
  readonly change: (value: number) => string;
  readonly relative: (fraction: number) => string;
  readonly level: (fraction: number) => string;
  readonly p: (value: number) => string;
  readonly day: (day: string) => string;
}

interface Measured {
  readonly shape: MetricShape;
  readonly unit: string | null;
  /** Size of the figures to come, where it is known. */
  readonly typical?: number | null;
}

const formats = { fr: createFormat('fr'), en: createFormat('en') };

function formatOf(intl: IntlShape): Format {
  return intl.locale.startsWith('fr') ? formats.fr : formats.en;
}

/** A day as people write it: `3 mars 2026`. Days have no time zone. */
export function dayText(intl: IntlShape, day: string): string {
  return intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** A level that is already a percentage changes by points too. */
function asChanged({ shape, unit }: Measured, value: number): [number, Measured] {
  const isPercent = shape !== 'proportion' && unit?.trim() === '%';
  return isPercent ? [value / 100, { shape: 'proportion', unit: null }] : [value, { shape, unit }];
}

/** How a measure is written: small rates per 1,000, where nobody would read "0.004 contacts". */
export interface Scaled {
  readonly kind: { readonly shape: MetricShape; readonly unit: string | null };
  readonly factor: number;
}

export function scaledOf(intl: IntlShape, { shape, unit, typical = null }: Measured): Scaled {
  if (shape !== 'rate' || typical === null || typical >= 1) return { kind: { shape, unit }, factor: 1 };
  const id: MessageId = 'analysis.perThousand';
  const perThousand = intl.formatMessage({ id }, { unit: unit ?? '' }).trim();
  return { kind: { shape, unit: perThousand }, factor: 1000 };
}

/** The same digits as the charts draw: a sentence and its picture never differ. */
export function figuresOf(intl: IntlShape, measured: Measured): Figures {
  const { kind: metric, factor } = scaledOf(intl, measured);
  const format = formatOf(intl);
  const effect = (value: number) => format.difference(...asChanged(metric, value * factor));
  return {
    value: (value) => format.value(value * factor, metric),
    effect,
    change: (value) => effect(Math.abs(value)).replace(/^\+/, ''),
    relative: (fraction) => format.signedPercent(Number(fraction.toPrecision(2))),
    level: (fraction) => format.percent(fraction, 1),
    p: (value) => {
      const id: MessageId = 'analysis.pBelow';
      if (value < 0.001)
        return intl.formatMessage({ id }, { value: intl.formatNumber(0.001, { maximumFractionDigits: 3 }) });
      return intl.formatNumber(value, { maximumSignificantDigits: 2 });
    },
    day: (day) => dayText(intl, day),
  };
}
