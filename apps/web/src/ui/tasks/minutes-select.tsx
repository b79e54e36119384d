import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { FORMAT_LOCALE } from '@levain/domain/locale.js';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';

const CHOICES = [15, 30, 60, 90, 120, 180, 240, 420] as const;

/** Minutes in words: `45 minutes`, `1.5 hours`. */
export function useDuration(): (minutes: number) => string {
  const { locale } = useLanguage();
  return useMemo(() => {
    const style = { style: 'unit', unitDisplay: 'long', maximumFractionDigits: 1 } as const;
    const of = (unit: string) => new Intl.NumberFormat(FORMAT_LOCALE[locale], { ...style, unit });
    const [short, long] = [of('minute'), of('hour')];
    return (minutes) => (minutes < 60 ? short.format(minutes) : long.format(minutes / 60));
  }, [locale]);
}

interface MinutesSelectProps {
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
  readonly error?: string | undefined;
}

/** How long it took, if somebody counted: one tap. A length typed elsewhere stays a choice. */
export function MinutesSelect({ value, onChange, error }: MinutesSelectProps) {
  const text = useText();
  const duration = useDuration();
  const known = CHOICES.some((each) => each === value);
  const choices = known || value === null ? CHOICES : [value, ...CHOICES];
  return (
    <Select
      label={`${text('tasks.field.minutes')} (${text('ui.optional')})`}
      description={text('tasks.help.minutes')}
      placeholder={text('tasks.uncounted')}
      data={choices.map((minutes) => ({ value: String(minutes), label: duration(minutes) }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      clearable
      clearButtonProps={{ 'aria-label': text('tasks.uncounted') }}
      error={error}
    />
  );
}
