import type { Refusal, RefusalCode } from '@levain/domain/refusal.js';

/** What `...RefusedParts` brings. */
interface RefusedPayload {
  readonly __typename: 'RefusedError' | 'ConflictError' | 'NotFoundError' | 'IdempotencyError';
  readonly code: string;
  readonly refusals?: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly parameters: readonly { readonly name: string; readonly value: string }[];
  }[];
}

type Payload = { readonly __typename: string };
export type SuccessOf<P> = P extends { readonly __typename: `${string}Success` } ? P : never;

/** A mutation either did it, or says why not. A fault (network, server) is a refusal to nobody: `fault` holds it. */
export type Outcome<P> =
  | { readonly ok: true; readonly value: SuccessOf<P> }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly fault?: Error };

const NUMERIC = /^-?\d+(\.\d+)?$/;

function isRefused(payload: Payload): payload is Payload & RefusedPayload {
  return /^(Refused|Conflict|NotFound|Idempotency)Error$/.test(payload.__typename);
}

function toRefusals(payload: RefusedPayload): readonly Refusal[] {
  if (!payload.refusals) return [{ code: payload.code as RefusalCode }];
  return payload.refusals.map(({ code, field, parameters }) => ({
    code: code as RefusalCode,
    ...(field === null ? {} : { field }),
    parameters: Object.fromEntries(
      parameters.map(({ name, value }) => [name, NUMERIC.test(value) ? Number(value) : value]),
    ),
  }));
}

export function toOutcome<P extends Payload>(payload: P): Outcome<P> {
  if (isRefused(payload)) return { ok: false, refusals: toRefusals(payload) };
  return { ok: true, value: payload as SuccessOf<P> };
}
