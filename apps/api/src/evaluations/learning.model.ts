import { Field, ObjectType } from '@nestjs/graphql';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface LearningRow {
  id: string;
  experiment_id: string;
  statement: string;
  limits: string;
  written_by: string;
  /** As text, microseconds included, so that it can serve as a cursor. */
  created_at: string;
}

@ObjectType({ implements: () => [Node], description: 'What we now know, with its limits.' })
export class Learning extends Node {
  @Field(() => String, { description: 'What we learned.' })
  statement!: string;

  @Field(() => String, { description: 'Who, where, how many, how sure.' })
  limits!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: string;

  /** For the resolvers of its relations. */
  writtenById!: string;
  experimentId!: string;

  static from(row: LearningRow): Learning {
    return Object.assign(new Learning(), {
      id: globalId('learning', row.id),
      statement: row.statement,
      limits: row.limits,
      createdAt: row.created_at,
      writtenById: row.written_by,
      experimentId: row.experiment_id,
    });
  }
}

export const LEARNING_COLUMNS =
  'l.id, l.experiment_id, l.statement, l.limits, l.written_by, l.created_at::text';
