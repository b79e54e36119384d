import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { addDays, requiredDay } from '../time/day.js';
import { oneLine } from '../text/one-line.js';

/**
 * What a program may do with a token: `ingest` records readings and imports files where its owner may record, and reads nothing; `read` asks
 * what its owner may read, and changes nothing.
 */
export const TOKEN_SCOPES = ['ingest', 'read'] as const;

/** One of {@link TOKEN_SCOPES}. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Days a token lasts unless somebody says otherwise. */
export const TOKEN_DAYS = 90;

/** Days a token may last. */
export const TOKEN_MOST_DAYS = 365;

/** Tokens in force that one member may have. */
export const MOST_TOKENS = 20;

/** A token before its secret is made: what it is called, what it may do, and its last day (`YYYY-MM-DD`, included). */
export interface TokenDraft {
  readonly name: string;
  readonly scope: TokenScope;
  readonly until: string;
}

/** What the form of a token holds. */
export interface TokenInput {
  readonly name?: string | null;
  readonly scope?: string | null;
  readonly until?: string | null;
}

/**
 * A token to be made. Refuses a missing name or scope, a last day before `today` (`DATE_PAST`) or more than {@link TOKEN_MOST_DAYS} days away
 * (`DATE_TOO_FAR`), and one more than {@link MOST_TOKENS} in force (`TOO_MANY_TOKENS`).
 */
export function draftToken(input: TokenInput, inForce: number, today: string): Result<TokenDraft> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, 'name', oneLine(input.name), { max: LINE_MAX });
  const scope = requiredChoice(refusals, 'scope', input.scope, TOKEN_SCOPES);
  const until = requiredDay(refusals, 'until', input.until);
  const last = addDays(today, TOKEN_MOST_DAYS);
  if (until !== '' && until < today) refusals.push(refusal('DATE_PAST', 'until', { date: until }));
  if (until > last) refusals.push(refusal('DATE_TOO_FAR', 'until', { date: last }));
  if (inForce >= MOST_TOKENS) refusals.push(refusal('TOO_MANY_TOKENS', undefined, { max: MOST_TOKENS }));
  return unlessRefused(refusals, () => ({ name, scope: scope!, until }));
}

/** Where a token stands. */
export const TOKEN_STATES = ['inForce', 'expired', 'revoked'] as const;

/** One of {@link TOKEN_STATES}. */
export type TokenState = (typeof TOKEN_STATES)[number];

/** Where a token stands on a day; its last day counts. */
export function tokenState(
  token: { readonly until: string; readonly isRevoked: boolean },
  today: string,
): TokenState {
  if (token.isRevoked) return 'revoked';
  return token.until < today ? 'expired' : 'inForce';
}
