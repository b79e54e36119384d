import type { ObjectionShown } from './objection-parts.js';

/** What every form about one resistance is given. */
export interface ObjectionFormProps {
  readonly objection: ObjectionShown;
  readonly onDone: () => void;
}
