/**
 * A guard switched off: in the named source file of the product, as the tests' loader reads it, one text stands for another. The product itself has
 * no such switch. A text that is not there (any more) ends the process, so that a control cannot rot unseen.
 */
export interface SourceChange {
  /** From the project's root: `apps/api/src/access/sign-in-attempts.ts`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What `source-hooks.mjs` reads in the process that is changed. */
export const SOURCE_CHANGES = 'LEVAIN_TEST_SOURCE_CHANGES';
