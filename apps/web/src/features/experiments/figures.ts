import type { IntlShape } from 'react-intl';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import type { MessageId } from '../../i18n/message-id.js';

/** The figures of one measure in the reader's language: unit said once, percentages apart from percentage points. */
export interface Figures {
  readonly value: (value: number) => string;
  /** Signed, two significant digits; a share changes by points, never by per cent. */
  readonly effect: (value: number) => string;
  /** Unsigned change, such as a minimum worthwhile effect. */
  readonly change: (value: number) => string;
  readonly relative: (fraction: number) => string;
  readonly level: (fraction: number) => string;
  readonly p: (value: number) => string;
  readonly day: (day: string) => string;
}

const SIGNED = { maximumSignificantDigits: 2, signDisplay: 'exceptZero' } as const;

function decimalsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

/** A day as people write it: `3 mars 2026`. Days have no time zone. */
export function dayText(intl: IntlShape, day: string): string {
  return intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
}

function withUnit(intl: IntlShape, value: string, unit: string | null): string {
  const id: MessageId = 'analysis.withUnit';
  return unit ? intl.formatMessage({ id }, { value, unit }) : value;
}

function inPoints(intl: IntlShape, points: number, signed: boolean): string {
  const rounded = Number(points.toPrecision(2));
  const value = intl.formatNumber(rounded, signed ? SIGNED : { maximumSignificantDigits: 2 });
  const id: MessageId = 'analysis.points';
  return intl.formatMessage({ id }, { value, count: Math.abs(rounded) });
}

export function figuresOf(intl: IntlShape, metric: { shape: MetricShape; unit: string | null }): Figures {
  const isShare = metric.shape === 'proportion';
  const isPercent = isShare || metric.unit?.trim() === '%';
  const scale = isShare ? 100 : 1;
  const plain = (value: number) => intl.formatNumber(value, { maximumFractionDigits: decimalsOf(value) });
  const percent = (value: number, maximumFractionDigits: number) =>
    intl.formatNumber(value, { style: 'percent', maximumFractionDigits });
  const change = (value: number, signed: boolean) => {
    if (isPercent) return inPoints(intl, value * scale, signed);
    const digits = signed ? SIGNED : { maximumSignificantDigits: 2 };
    return withUnit(intl, intl.formatNumber(value, digits), metric.unit);
  };
  return {
    value: (value) => {
      if (!isPercent) return withUnit(intl, plain(value), metric.unit);
      const fraction = (value * scale) / 100;
      return percent(fraction, Math.abs(fraction) < 0.1 ? 2 : 1);
    },
    effect: (value) => change(value, true),
    change: (value) => change(Math.abs(value), false),
    relative: (fraction) => intl.formatNumber(fraction, { style: 'percent', ...SIGNED }),
    level: (fraction) => percent(fraction, 1),
    p: (value) => {
      const id: MessageId = 'analysis.pBelow';
      if (value < 0.001)
        return intl.formatMessage({ id }, { value: intl.formatNumber(0.001, { maximumFractionDigits: 3 }) });
      return intl.formatNumber(value, { maximumSignificantDigits: 2 });
    },
    day: (day) => dayText(intl, day),
  };
}
