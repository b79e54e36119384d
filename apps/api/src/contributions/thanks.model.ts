import { THANKS_VISIBILITIES, type ThanksVisibility } from '@levain/domain/contributions/thanks.js';
import { Field, ObjectType } from '@nestjs/graphql';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { namedInside } from './contribution.model.js';

export const ThanksVisibilityEnum = wordsEnum(
  'ThanksVisibility',
  THANKS_VISIBILITIES,
  'Who reads a word of thanks: the workspace, or only the person who is thanked.',
);

export interface ThanksRow {
  id: string;
  experiment_id: string;
  contribution_id: string | null;
  participation_id: string | null;
  from_person_id: string;
  to_person_id: string;
  sentence: string;
  visibility: ThanksVisibility;
  given_at: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'A word of thanks for a contribution or for taking part.',
})
export class Thanks extends Node {
  @Field(() => String, { description: 'The word.' })
  sentence!: string;

  @Field(() => ThanksVisibilityEnum, { description: 'Who reads it.' })
  visibility!: ThanksVisibility;

  @Field(() => DateTimeScalar, { description: 'When.' })
  givenAt!: Date;

  /** The row it was made of, for the resolvers of relations. */
  row!: ThanksRow;

  static from(row: ThanksRow): Thanks {
    return Object.assign(new Thanks(), {
      id: globalId('thanks', row.id),
      sentence: row.sentence,
      visibility: row.visibility,
      givenAt: row.given_at,
      row,
    });
  }
}

/**
 * Thanks the member may read; `$1` is the workspace. A private word is hidden by the policy of the table itself; thanks to whoever prefers not to be
 * named, and from or to somebody forgotten, are read by the two alone. More conditions on `g` (given) may follow.
 */
export const SELECT_THANKS = `
  SELECT g.id, g.experiment_id, g.contribution_id, g.participation_id, g.from_person_id, g.to_person_id, g.sentence, g.visibility, g.given_at
  FROM (SELECT *, to_person_id AS person_id FROM thanks) g
  JOIN experiments e ON e.workspace_id = g.workspace_id AND e.id = g.experiment_id
  JOIN people giver ON giver.workspace_id = g.workspace_id AND giver.id = g.from_person_id
  WHERE g.workspace_id = $1 AND ${visibleExperiment('e')}
    AND NOT EXISTS (SELECT FROM contributions gone WHERE gone.workspace_id = $1 AND gone.id = g.contribution_id
      AND gone.withdrawn_at IS NOT NULL AND levain_person() NOT IN (g.from_person_id, g.to_person_id))
    AND (levain_person() IN (g.from_person_id, g.to_person_id) OR (giver.forgotten_at IS NULL AND ${namedInside('g')}))`;

export const THANKS_ORDER = 'ORDER BY g.given_at DESC, g.id DESC';
