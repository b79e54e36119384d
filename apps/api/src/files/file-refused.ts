import { refusal, type Refusal, type RefusalCode, type RefusalParameters } from '@levain/domain/refusal.js';

/** Ends the reading of a file from inside its streams; caught where the reading began and answered as a refusal. */
export class FileRefused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(code: RefusalCode, parameters?: RefusalParameters) {
    super(code);
    this.refusals = [refusal(code, 'file', parameters)];
  }
}
