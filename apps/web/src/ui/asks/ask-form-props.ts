import type { AskShown } from './ask-parts.js';

/** What every short form about one question is given. */
export interface AskFormProps {
  readonly ask: AskShown;
  readonly onDone: () => void;
}
