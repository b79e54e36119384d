import type { MetricLevel } from '@levain/domain/metrics/indicator-library.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { Field, Float, InputType } from '@nestjs/graphql';
import { DirectionEnum, MetricShapeEnum } from '../graphql/domain-enums.js';
import { MetricLevelEnum } from './metric.model.js';

@InputType({ description: 'What the form of a metric holds.' })
export class MetricFields {
  @Field(() => String, { description: 'Its name, unique in the workspace.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit?: string | null;

  @Field(() => MetricShapeEnum, { description: 'What one reading is made of.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => String, { nullable: true, description: 'How it is counted, from where.' })
  definition?: string | null;

  @Field(() => String, { nullable: true, description: 'How its readings are collected by hand.' })
  collection?: string | null;

  @Field(() => MetricLevelEnum, { nullable: true, description: 'Who reads it.' })
  level?: MetricLevel | null;

  @Field(() => String, { nullable: true, description: 'The indicator of the library it was taken from.' })
  indicator?: string | null;

  @Field(() => Float, { nullable: true, description: 'No value can be below it.' })
  lowerBound?: number | null;

  @Field(() => Float, { nullable: true, description: 'No value can be above it.' })
  upperBound?: number | null;
}

@InputType({ description: 'A new metric.' })
export class DefineMetricInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => MetricFields, { description: 'The metric.' })
  metric!: MetricFields;
}
