import { MAP_STEPS, type MapStep } from '@levain/domain/objections/resistance-map.js';
import type { ObjectionKind } from '@levain/domain/objections/objection.js';
import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { Objection, ObjectionKindEnum } from './objection.model.js';

export const MapStepEnum = wordsEnum('MapStep', MAP_STEPS, 'How long one column of a map is.');

/** Two years of months. */
export const MOST_PERIODS = 24;

@ArgsType()
export class ObjectionMapArgs {
  @Field(() => MapStepEnum, { defaultValue: 'month', description: 'How long one column is.' })
  step!: MapStep;

  @Field(() => Int, { defaultValue: 12, description: 'How many columns up to today, from 1 to 24.' })
  count!: number;

  @Field(() => ObjectionKindEnum, { nullable: true, description: 'Only those of this kind.' })
  kind?: ObjectionKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those about this experiment, hypothesis or project.',
  })
  aboutId?: string | null;
}

@ObjectType({ description: 'One column of the map.' })
export class ObjectionMapPeriod {
  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Its last day, today at the latest.' })
  to!: string;
}

@ObjectType({ description: 'What lived in a department during a period.' })
export class ObjectionMapCell {
  @Field(() => Int, { description: 'How many resistances.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'The mean of their strengths at its end, from 1 to 5.' })
  meanStrength!: number | null;

  @Field(() => Int, { description: 'How many were raised in it.' })
  raised!: number;

  @Field(() => Int, { description: 'How many were answered in it.' })
  answered!: number;

  @Field(() => Int, { description: 'How many grew stronger in it.' })
  rose!: number;

  @Field(() => Int, { description: 'How many grew weaker in it.' })
  fell!: number;
}

@ObjectType({ description: 'One department over time.' })
export class ObjectionMapRow {
  @Field(() => [ObjectionMapCell], { description: 'One cell a column.' })
  cells!: ObjectionMapCell[];

  /** For the resolver of `department`. */
  departmentId!: string | null;
}

@ObjectType({ description: 'Departments by time: where people resist, how many, how strongly.' })
export class ObjectionMap {
  @Field(() => [ObjectionMapPeriod], { description: 'The columns, the oldest first.' })
  periods!: ObjectionMapPeriod[];

  @Field(() => [ObjectionMapRow], { description: 'Departments by name, the whole organisation last.' })
  rows!: ObjectionMapRow[];
}

@ObjectType({ description: 'What one department said, and what was answered or done.' })
export class SaidAndDone {
  @Field(() => Int, { description: 'How many resistances were raised.' })
  raised!: number;

  @Field(() => Int, { description: 'To how many an answer stands.' })
  answered!: number;

  @Field(() => Int, { description: 'How many were acted on.' })
  actedOn!: number;

  @Field(() => Int, { description: 'How many became a hypothesis.' })
  turned!: number;

  @Field(() => Int, { description: 'How many wait for their answer.' })
  waiting!: number;

  @Field(() => [Objection], { description: 'The latest of them that were answered.' })
  told!: Objection[];

  /** For the resolver of `department`. */
  departmentId!: string | null;
}
