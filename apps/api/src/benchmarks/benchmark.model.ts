import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export interface BenchmarkRow {
  id: string;
  number: number;
  actor: string;
  sector: string | null;
  context: string | null;
  action: string;
  result: string;
  source_url: string;
  source_author: string;
  published_on: string;
  recheck_on: string | null;
  recorded_by: string;
  created_at: Date | string;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'What another actor did, with its source; never a baseline.',
})
export class Benchmark extends Node {
  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'Who did it.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'In which sector.' })
  sector!: string | null;

  @Field(() => String, { nullable: true, description: 'In which situation.' })
  context!: string | null;

  @Field(() => String, { description: 'What they did.' })
  action!: string;

  @Field(() => String, { description: 'What came of it.' })
  result!: string;

  @Field(() => String, { description: 'Where it can be read.' })
  sourceUrl!: string;

  @Field(() => String, { description: 'Who says so.' })
  sourceAuthor!: string;

  @Field(() => DateScalar, { description: 'When the source appeared.' })
  publishedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From when it asks whether it still holds; null: it never asks.',
  })
  recheckOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: Date | string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The uuids for the resolvers of relations. */
  uuid!: string;
  recordedById!: string;

  static from(row: BenchmarkRow): Benchmark {
    return Object.assign(new Benchmark(), {
      id: globalId('benchmark', row.id),
      number: row.number,
      actor: row.actor,
      sector: row.sector,
      context: row.context,
      action: row.action,
      result: row.result,
      sourceUrl: row.source_url,
      sourceAuthor: row.source_author,
      publishedOn: row.published_on,
      recheckOn: row.recheck_on,
      createdAt: row.created_at,
      version: row.version,
      uuid: row.id,
      recordedById: row.recorded_by,
    });
  }
}

export const BenchmarkConnection = connectionType(Benchmark);

/** Benchmarks; `$1` is the workspace. */
export const SELECT_BENCHMARKS = `
  SELECT b.id, b.number, b.actor, b.sector, b.context, b.action, b.result, b.source_url, b.source_author,
    b.published_on::text AS published_on, b.recheck_on::text AS recheck_on, b.recorded_by, b.created_at, b.version
  FROM benchmarks b WHERE b.workspace_id = $1`;
