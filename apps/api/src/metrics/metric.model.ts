import { METRIC_LEVELS, type MetricLevel } from '@levain/domain/metrics/indicator-library.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DirectionEnum, MetricShapeEnum, wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';

export const MetricLevelEnum = wordsEnum('MetricLevel', METRIC_LEVELS, 'Who reads a metric.');

export interface MetricRow {
  id: string;
  name: string;
  unit: string | null;
  shape: MetricShape;
  direction: Direction;
  definition: string | null;
  collection: string | null;
  level: MetricLevel | null;
  indicator: string | null;
  lower_bound: number | null;
  upper_bound: number | null;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'An indicator as the organisation defines it, for every experiment.',
})
export class Metric extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'What one reading is made of.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => String, { nullable: true, description: 'How it is counted, from where.' })
  definition!: string | null;

  @Field(() => String, { nullable: true, description: 'How its readings are collected by hand.' })
  collection!: string | null;

  @Field(() => MetricLevelEnum, { nullable: true, description: 'Who reads it.' })
  level!: MetricLevel | null;

  @Field(() => String, {
    nullable: true,
    description: 'The indicator of the library it was taken from; null for one of one’s own.',
  })
  indicator!: string | null;

  @Field(() => Float, { nullable: true, description: 'No value can be below it.' })
  lowerBound!: number | null;

  @Field(() => Float, { nullable: true, description: 'No value can be above it.' })
  upperBound!: number | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  static from(row: MetricRow): Metric {
    return Object.assign(new Metric(), {
      id: globalId('metric', row.id),
      name: row.name,
      unit: row.unit,
      shape: row.shape,
      direction: row.direction,
      definition: row.definition,
      collection: row.collection,
      level: row.level,
      indicator: row.indicator,
      lowerBound: row.lower_bound,
      upperBound: row.upper_bound,
      version: row.version,
    });
  }
}

/** Metrics; `$1` is the workspace. */
export const SELECT_METRICS = `
  SELECT i.id, i.name, i.unit, i.shape, i.direction, i.definition, i.collection, i.level, i.indicator, i.lower_bound, i.upper_bound, i.version
  FROM metrics i WHERE i.workspace_id = $1`;
