import type { Refusal } from '@levain/domain/refusal.js';

/** What a form shows of the act it tries. */
export interface Trying {
  readonly running: boolean;
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}
