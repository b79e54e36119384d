import {
  TESTIMONY_STANCES,
  TESTIMONY_STRENGTHS,
  type Testimony as TestimonyText,
  type TestimonyStance,
  type TestimonyStrength,
} from '@levain/domain/testimonies/testimony.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const TestimonyStrengthEnum = wordsEnum(
  'TestimonyStrength',
  TESTIMONY_STRENGTHS,
  'How strong a testimony is, the weakest first.',
);
export const TestimonyStanceEnum = wordsEnum(
  'TestimonyStance',
  TESTIMONY_STANCES,
  'Which way a testimony speaks of the hypothesis.',
);

export interface TestimonyRow {
  id: string;
  hypothesis_id: string;
  experiment_id: string | null;
  strength: TestimonyStrength;
  stance: TestimonyStance;
  statement: string;
  source: string;
  heard_on: string;
  link: string | null;
  recorded_by: string;
  recorded_at: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
  version: number;
  /** Whether the experiment it was heard in is closed. */
  is_closed: boolean;
}

@ObjectType({
  implements: () => [Node],
  description: 'What people said or did, for or against a hypothesis, in a sentence.',
})
export class Testimony extends Node {
  @Field(() => TestimonyStrengthEnum, { description: 'How strong it is.' })
  strength!: TestimonyStrength;

  @Field(() => TestimonyStanceEnum, { description: 'Which way it speaks.' })
  stance!: TestimonyStance;

  @Field(() => String, { description: 'What was said or done.' })
  statement!: string;

  @Field(() => String, { description: 'Who or where: one source is one voice.' })
  source!: string;

  @Field(() => DateScalar, { description: 'When it was said or done.' })
  heardOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  link!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; it counts no more.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  withdrawalReason!: string | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: TestimonyRow;

  static from(row: TestimonyRow): Testimony {
    return Object.assign(new Testimony(), {
      id: globalId('testimony', row.id),
      strength: row.strength,
      stance: row.stance,
      statement: row.statement,
      source: row.source,
      heardOn: row.heard_on,
      link: row.link,
      recordedAt: row.recorded_at,
      withdrawnAt: row.withdrawn_at,
      withdrawalReason: row.withdrawal_reason,
      version: row.version,
      row,
    });
  }
}

export const testimonyOf = (row: TestimonyRow): TestimonyText => ({
  strength: row.strength,
  stance: row.stance,
  statement: row.statement,
  source: row.source,
  heardOn: row.heard_on,
  link: row.link,
});

export const testimonyColumns = (testimony: TestimonyText) => ({
  strength: testimony.strength,
  stance: testimony.stance,
  statement: testimony.statement,
  source: testimony.source,
  heard_on: testimony.heardOn,
  link: testimony.link,
});

/** Testimonies the member may see; `$1` is the workspace. More conditions on `t` (testimonies) may follow. */
export const SELECT_TESTIMONIES = `
  SELECT t.id, t.hypothesis_id, t.experiment_id, t.strength, t.stance, t.statement, t.source,
    t.heard_on::text AS heard_on, t.link, t.recorded_by, t.recorded_at, t.withdrawn_by, t.withdrawn_at,
    t.withdrawal_reason, t.version, (e.closed_at IS NOT NULL) AS is_closed
  FROM testimonies t
  LEFT JOIN experiments e ON e.workspace_id = t.workspace_id AND e.id = t.experiment_id
  WHERE t.workspace_id = $1 AND (t.experiment_id IS NULL OR ${visibleExperiment('e')})`;

/** The latest heard first. */
export const TESTIMONIES_ORDER = 'ORDER BY t.heard_on DESC, t.recorded_at DESC, t.id DESC';
