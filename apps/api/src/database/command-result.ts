import type { Refusal } from '@levain/domain/refusal.js';

/** Why a command saved nothing. */
export type CommandError =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'idempotency'; readonly code: 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS' };

export type CommandResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CommandError };

export const done = <T>(value: T): CommandResult<T> => ({ ok: true, value });

export const refused = (refusals: readonly Refusal[]): CommandResult<never> => ({
  ok: false,
  error: { kind: 'refused', refusals },
});

export const notFound: CommandResult<never> = { ok: false, error: { kind: 'notFound' } };

export const conflict = (currentVersion: number): CommandResult<never> => ({
  ok: false,
  error: { kind: 'conflict', currentVersion },
});
