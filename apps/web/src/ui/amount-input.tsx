import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useLanguage } from '../i18n/language-provider.js';

interface AmountInputProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'suffix'> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** What it is counted in, written after the figure. */
  readonly unit?: string | undefined;
  /** What is typed for one: a share is typed as a percentage and kept as a fraction, 100 for 1. */
  readonly scale?: number;
}

const NO_BREAK = '\u00a0';

/** Enough digits for any figure, too few for the noise of a division. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** An amount or a figure, typed as people of this language type numbers. */
export function AmountInput({ value, onChange, unit, scale = 1, ...props }: AmountInputProps) {
  const { locale } = useLanguage();
  return (
    <NumberInput
      placeholder={unit}
      {...props}
      hideControls
      value={value === null ? '' : tidy(value * scale)}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      thousandSeparator={locale === 'fr' ? '\u202f' : ','}
      allowedDecimalSeparators={[',', '.']}
      suffix={unit ? `${NO_BREAK}${unit}` : ''}
      onChange={(typed) => {
        const number = typed === '' ? NaN : Number(typed);
        onChange(Number.isFinite(number) ? tidy(number / scale) : null);
      }}
    />
  );
}
