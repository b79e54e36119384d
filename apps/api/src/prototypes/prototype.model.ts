import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { ActivityEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface PrototypeRow {
  id: string;
  number: number;
  project_id: string | null;
  name: string;
  need: string;
  smallest_form: string;
  activity: Activity;
  cost: number | null;
  currency: string;
  link: string | null;
  touchpoint: string | null;
  proposed_by: string;
  benchmark_ids: string[];
  created_at: Date | string;
  version: number;
}

@ObjectType({ implements: () => [Node], description: 'What we put in place, in its smallest form.' })
export class Prototype extends Node {
  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => String, { description: 'The need it answers.' })
  need!: string;

  @Field(() => String, { description: 'The smallest form that can be put in place.' })
  smallestForm!: string;

  @Field(() => ActivityEnum, { description: 'What people do with it.' })
  activity!: Activity;

  @Field(() => Float, { nullable: true, description: 'What it costs, in `currency`; null when not known.' })
  cost!: number | null;

  @Field(() => String, { description: 'The currency of the cost (ISO 4217).' })
  currency!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  link!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The channel it opens to people, its hours and after-care.',
  })
  touchpoint!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  createdAt!: Date | string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The uuids for the resolvers of relations. */
  uuid!: string;
  proposedById!: string;
  projectId!: string | null;
  benchmarkIds!: string[];

  static from(row: PrototypeRow): Prototype {
    return Object.assign(new Prototype(), {
      id: globalId('prototype', row.id),
      number: row.number,
      name: row.name,
      need: row.need,
      smallestForm: row.smallest_form,
      activity: row.activity,
      cost: row.cost,
      currency: row.currency,
      link: row.link,
      touchpoint: row.touchpoint,
      createdAt: row.created_at,
      version: row.version,
      uuid: row.id,
      proposedById: row.proposed_by,
      projectId: row.project_id,
      benchmarkIds: row.benchmark_ids,
    });
  }
}

export const PrototypeConnection = connectionType(Prototype);

/** Prototypes with the uuids of the benchmarks they derive from; `$1` is the workspace. */
export const SELECT_PROTOTYPES = `
  SELECT t.id, t.number, t.project_id, t.name, t.need, t.smallest_form, t.activity, t.cost, t.currency, t.link,
    t.touchpoint, t.proposed_by, t.created_at, t.version,
    ARRAY(SELECT tb.benchmark_id FROM prototype_benchmarks tb
      WHERE tb.workspace_id = t.workspace_id AND tb.prototype_id = t.id ORDER BY tb.benchmark_id) AS benchmark_ids
  FROM prototypes t WHERE t.workspace_id = $1`;
