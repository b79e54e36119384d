import type { Size } from './check.js';

/** A line of the answer: one per figure, and one per check that could not be run. */
export interface Line {
  readonly check: string;
  readonly promise: string;
  readonly figure: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly bar: string;
  readonly ok: boolean;
  /** Of a negative control: here `ok` says that the check failed as it has to. */
  readonly control?: string;
  /** Why it was not run: not proven. */
  readonly missing?: string;
  readonly seconds: number;
}

/** What `--json` writes, beside its lines. */
export interface Run {
  readonly machine: string;
  readonly size: Size;
  /** When it began: an instant. */
  readonly at: string;
}
