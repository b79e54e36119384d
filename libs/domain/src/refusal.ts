import { BOARD_REFUSALS } from './refusals/board-refusals.js';
import { LOOP_REFUSALS } from './refusals/loop-refusals.js';
import { PEOPLE_REFUSALS } from './refusals/people-refusals.js';
import { PROGRAM_REFUSALS } from './refusals/program-refusals.js';
import { RECORD_REFUSALS } from './refusals/record-refusals.js';

/**
 * Every way Levain says no. One word from the domain to the GraphQL enum `UserErrorCode` to the two catalogues of
 * messages; a code without a message in each language does not build. The parameters a message may use follow each
 * code.
 */
export const REFUSAL_CODES = [
  ...RECORD_REFUSALS,
  ...LOOP_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...BOARD_REFUSALS,
  ...PROGRAM_REFUSALS,
] as const;

/** One word of {@link REFUSAL_CODES}. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * What a message may quote. Dates are `YYYY-MM-DD`; words are those of the domain and are translated by the screen.
 */
export type RefusalParameters = Readonly<Record<string, string | number>>;

/** One thing that is missing or wrong. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Dotted path of the input or of the control that repairs it, such as `plan.measures.0.target`. */
  readonly field?: string;
  readonly parameters?: RefusalParameters;
}

/** A value, or everything that stands in its way, in the order of the screen. A refusal is never thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The act is allowed and gives this value. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** One refusal; `field` and `parameters` are left out when absent, so that two equal refusals compare equal. */
export function refusal(code: RefusalCode, field?: string, parameters?: RefusalParameters): Refusal {
  return { code, ...(field === undefined ? {} : { field }), ...(parameters ? { parameters } : {}) };
}

/** The act is refused for one reason. */
export function refuse<T = never>(
  code: RefusalCode,
  field?: string,
  parameters?: RefusalParameters,
): Result<T> {
  return { ok: false, refusals: [refusal(code, field, parameters)] };
}

/** The value when nothing stands in the way, else all the refusals. The value is only made when there are none. */
export function unlessRefused<T>(refusals: readonly Refusal[], value: () => T): Result<T> {
  return refusals.length === 0 ? ok(value()) : { ok: false, refusals };
}
