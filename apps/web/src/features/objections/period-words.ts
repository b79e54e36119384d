import type { MapStep } from '@levain/domain/objections/resistance-map.js';
import type { Text } from '../../i18n/use-text.js';
import type { Format } from '../../ui/use-format.js';

/** A column in words: "mars 2026", or "T1 2026". */
export function periodName(text: Text, format: Format, step: MapStep, from: string): string {
  if (step === 'month') return format.month(from);
  const quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1;
  return text('objections.map.quarterName', { quarter, year: from.slice(0, 4) });
}
