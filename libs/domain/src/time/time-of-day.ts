import { refusal, type Refusal } from '../refusal.js';

const TIME = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/i;

/**
 * A time of the day as `HH:MM` (24 hours), where people are: it carries no zone. `9:05` and `9h05` are read too. Adds
 * `TIME_INVALID` for anything else; nothing typed is null.
 */
export function optionalTime(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
): string | null {
  const typed = (value ?? '').trim();
  if (typed === '') return null;
  const parts = TIME.exec(typed);
  if (parts) return `${parts[1]!.padStart(2, '0')}:${parts[2]}`;
  refusals.push(refusal('TIME_INVALID', field));
  return null;
}
