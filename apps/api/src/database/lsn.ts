/**
 * A place in PostgreSQL's log of writes, as a number: whoever has read the log up to there sees what was written before. Whole numbers are exact up to
 * eight petabytes of log.
 */
export type Lsn = number;

const TEXT = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;
const LOW = 2 ** 32;

/** From PostgreSQL's own words (`16/B374D848`); null for anything else. */
export function readLsn(text: string | null | undefined): Lsn | null {
  const [, high, low] = TEXT.exec(text ?? '') ?? [];
  if (high === undefined || low === undefined) return null;
  const lsn = parseInt(high, 16) * LOW + parseInt(low, 16);
  return Number.isSafeInteger(lsn) ? lsn : null;
}

/** In PostgreSQL's own words. */
export const lsnText = (lsn: Lsn): string =>
  `${Math.floor(lsn / LOW).toString(16)}/${(lsn % LOW).toString(16)}`.toUpperCase();
