import { NumberInput, type NumberInputProps } from '@mantine/core';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';

interface FigureInputProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Shares are typed as percentages and kept as fractions; a change of a share is typed in points. */
  readonly shape?: MetricShape | undefined;
  readonly unit?: string | null | undefined;
  readonly isChange?: boolean;
}

const NO_BREAK = '\u00a0';

/** A figure in the unit of its measure, typed as people of this language type numbers. */
export function FigureInput({ value, onChange, shape, unit, isChange = false, ...props }: FigureInputProps) {
  const text = useText();
  const { locale } = useLanguage();
  const isShare = shape === 'proportion';
  const scale = isShare ? 100 : 1;
  const shownUnit = isShare ? (isChange ? text('plan.points') : '%') : (unit ?? '');
  const shown = value === null ? '' : Number((value * scale).toPrecision(12));
  return (
    <NumberInput
      {...props}
      hideControls
      value={shown}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      thousandSeparator={locale === 'fr' ? '\u202f' : ','}
      allowedDecimalSeparators={[',', '.']}
      suffix={shownUnit ? `${NO_BREAK}${shownUnit}` : ''}
      onChange={(typed) => {
        if (typed === '') return onChange(null);
        const number = typeof typed === 'number' ? typed : Number(typed);
        onChange(Number.isFinite(number) ? Number((number / scale).toPrecision(12)) : null);
      }}
    />
  );
}
