import type { Terms } from '@levain/domain/participations/terms.js';

/** The columns of what is asked and got. */
export interface TermsRow {
  readonly hours: Terms['hours'];
  readonly hours_per: Terms['hoursPer'];
  readonly starts_on: Terms['from'];
  readonly ends_on: Terms['until'];
  readonly learns: Terms['learns'];
  readonly organisation?: Terms['organisation'];
  readonly weight?: Terms['weight'];
}

export function termsOf(row: TermsRow): Terms {
  return {
    hours: row.hours,
    hoursPer: row.hours_per,
    from: row.starts_on,
    until: row.ends_on,
    learns: row.learns,
    organisation: row.organisation ?? null,
    weight: row.weight ?? null,
  };
}
