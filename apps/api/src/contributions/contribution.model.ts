import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar } from '../graphql/scalars.js';

export interface ContributionRow {
  id: string;
  experiment_id: string;
  person_id: string;
  what: string;
  done_on: string;
  minutes: number | null;
  recorded_by: string;
  withdrawn_at: Date | null;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'What somebody brought to an experiment, in a sentence.',
})
export class Contribution extends Node {
  @Field(() => String, { description: 'What was done.' })
  what!: string;

  @Field(() => DateScalar, { description: 'When.' })
  doneOn!: string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: ContributionRow;

  static from(row: ContributionRow): Contribution {
    return Object.assign(new Contribution(), {
      id: globalId('contribution', row.id),
      what: row.what,
      doneOn: row.done_on,
      version: row.version,
      row,
    });
  }
}

/**
 * SQL condition on a row with `experiment_id` and `person_id`: the person may be named there to the members. Not one who prefers to be named nowhere
 * in that experiment, nor one who was forgotten.
 */
export const namedInside = (row: string): string => `(NOT EXISTS (SELECT FROM credit_choices silent
      WHERE silent.workspace_id = $1 AND silent.experiment_id = ${row}.experiment_id AND silent.person_id = ${row}.person_id
        AND silent.choice = 'nowhere')
    AND EXISTS (SELECT FROM people known WHERE known.workspace_id = $1 AND known.id = ${row}.person_id
      AND known.forgotten_at IS NULL))`;

/** Contributions that stand, of whomever, in what the member may see; `$1` is the workspace. More conditions on `c` may follow. */
export const SELECT_CONTRIBUTIONS = `
  SELECT c.id, c.experiment_id, c.person_id, c.what, c.done_on::text AS done_on, c.minutes, c.recorded_by, c.withdrawn_at, c.version
  FROM contributions c JOIN experiments e ON e.workspace_id = c.workspace_id AND e.id = c.experiment_id
  WHERE c.workspace_id = $1 AND ${visibleExperiment('e')} AND c.withdrawn_at IS NULL`;

/** Of whoever may be named; one's own, and what one wrote down for somebody, are always there. */
export const READABLE_CONTRIBUTIONS = `${SELECT_CONTRIBUTIONS}
    AND (levain_person() IN (c.person_id, c.recorded_by) OR ${namedInside('c')})`;

export const CONTRIBUTIONS_ORDER = 'ORDER BY c.done_on DESC, c.recorded_at DESC, c.id DESC';
