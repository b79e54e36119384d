import type { Locale } from '@levain/domain/locale.js';
import type { Direction } from '@levain/domain/plans/plan.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { DirectionEnum, LocaleEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface HypothesisRow {
  id: string;
  number: number;
  project_id: string | null;
  prototype_id: string | null;
  locale: Locale;
  observation: string | null;
  audience: string | null;
  change: string | null;
  measure: string | null;
  direction: Direction | null;
  target: string | null;
  rationale: string | null;
  owner_id: string;
  created_at: Date | string;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'A statement that can turn out false and outlives one test.',
})
export class Hypothesis extends Node {
  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => LocaleEnum, { description: 'The language it is written in.' })
  locale!: Locale;

  @Field(() => String, { nullable: true, description: 'What was observed: the need comes first.' })
  observation!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  audience!: string | null;

  @Field(() => String, { nullable: true, description: 'What would be changed.' })
  change!: string | null;

  @Field(() => String, { nullable: true, description: 'What would move.' })
  measure!: string | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Which way.' })
  direction!: Direction | null;

  @Field(() => String, { nullable: true, description: 'By how much, as typed.' })
  target!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it should.' })
  rationale!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date | string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The uuids for the resolvers of relations. */
  uuid!: string;
  ownerId!: string;
  projectId!: string | null;
  prototypeId!: string | null;

  static from(row: HypothesisRow): Hypothesis {
    return Object.assign(new Hypothesis(), {
      id: globalId('hypothesis', row.id),
      number: row.number,
      locale: row.locale,
      observation: row.observation,
      audience: row.audience,
      change: row.change,
      measure: row.measure,
      direction: row.direction,
      target: row.target,
      rationale: row.rationale,
      createdAt: row.created_at,
      version: row.version,
      uuid: row.id,
      ownerId: row.owner_id,
      projectId: row.project_id,
      prototypeId: row.prototype_id,
    });
  }
}

export const HypothesisConnection = connectionType(Hypothesis);

/** Hypotheses; `$1` is the workspace. */
export const SELECT_HYPOTHESES = `
  SELECT h.id, h.number, h.project_id, h.prototype_id, h.locale, h.observation, h.audience, h.change, h.measure,
    h.direction, h.target, h.rationale, h.owner_id, h.created_at, h.version
  FROM hypotheses h WHERE h.workspace_id = $1`;
