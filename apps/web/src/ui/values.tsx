import { useMemo } from 'react';
import { useFormat, type InstantStyle } from './use-format.js';

export function NumberText({ value, digits }: { value: number; digits?: number }) {
  return <>{useFormat().number(value, digits)}</>;
}

/** A day (`YYYY-MM-DD`) or an instant. */
export function DateText({ value, style = 'day' }: { value: string; style?: InstantStyle }) {
  const format = useFormat();
  return <time dateTime={value}>{style === 'instant' ? format.instant(value) : format.day(value)}</time>;
}

/** "3 days ago", with the exact instant on demand. */
export function RelativeDate({ value }: { value: string }) {
  const format = useFormat();
  const exact = useMemo(() => format.instant(value), [format, value]);
  return (
    <time dateTime={value} title={exact}>
      {format.relative(value)}
    </time>
  );
}
