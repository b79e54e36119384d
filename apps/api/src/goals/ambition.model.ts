import { AMBITION_LEVELS, type AmbitionLevel } from '@levain/domain/goals/ambition.js';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { payloadUnion } from '../graphql/payload.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const AmbitionLevelEnum = wordsEnum(
  'AmbitionLevel',
  AMBITION_LEVELS,
  'How far leadership wants to go in a period, the least first. Nothing is computed from it.',
);

@ObjectType({ description: 'The vision of the workspace, as it was written at a moment.' })
export class Vision {
  @Field(() => Int, { description: 'Its place among all that were written; give it back with another one.' })
  version!: number;

  @Field(() => String, { description: 'The vision.' })
  text!: string;

  @Field(() => String, { description: 'Who wrote it.' })
  writtenByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  writtenAt!: string;
}

@ObjectType({ description: 'What leadership wanted of a period and gave to it, as it was said at a moment.' })
export class AmbitionRevision {
  @Field(() => AmbitionLevelEnum, { description: 'How far.' })
  level!: AmbitionLevel;

  @Field(() => String, { description: 'In a sentence.' })
  statement!: string;

  @Field(() => Float, { nullable: true, description: 'People, in full-time equivalents.' })
  fte!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Money for the period, in the currency of the workspace.',
  })
  money!: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours of leaders a month.' })
  leaderHours!: number | null;

  @Field(() => String, { nullable: true, description: 'What may be done without asking again.' })
  permission!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was revised.' })
  reason!: string | null;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  recordedAt!: string;
}

@ObjectType({
  description: 'Ambition beside the means given, what was spent and what was tested in a period.',
})
export class PeriodAmbition {
  @Field(() => ID, { description: 'The period: a year, a half (`2026-H1`) or a quarter (`2026-Q3`) of it.' })
  period!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => AmbitionRevision, { description: 'As it stands.' })
  current!: AmbitionRevision;

  @Field(() => [AmbitionRevision], { description: 'What it was before, the latest first.' })
  before!: AmbitionRevision[];

  @Field(() => Int, { description: 'Give it back with a revision.' })
  version!: number;

  @Field(() => String, { description: 'The currency of its amounts.' })
  currency!: string;

  @Field(() => Float, { nullable: true, description: 'Costs with a day in the period; null when none.' })
  spent!: number | null;

  @Field(() => Float, { description: 'Of them, the hours.' })
  hours!: number;

  @Field(() => Int, { description: 'Tests that started in the period.' })
  started!: number;

  @Field(() => Int, { description: 'Of them, those that still run.' })
  running!: number;

  @Field(() => Int, { description: 'Of them, those with a confirmed verdict.' })
  evaluated!: number;
}

@InputType({ description: 'The vision as it should read.' })
export class WriteVisionInput {
  @Field(() => Int, { description: 'The version that was read; 0 before the first.' })
  version!: number;

  @Field(() => String, { description: 'The vision.' })
  text!: string;
}

@InputType({ description: 'What leadership wants of a period and gives to it.' })
export class RecordAmbitionInput {
  @Field(() => Int, { description: 'The version that was read; 0 for a period without an ambition.' })
  version!: number;

  @Field(() => String, { description: 'The period: `2026`, `2026-H1`, `2026-Q3`.' })
  period!: string;

  @Field(() => AmbitionLevelEnum, { description: 'How far.' })
  level!: AmbitionLevel;

  @Field(() => String, { description: 'In a sentence.' })
  statement!: string;

  @Field(() => Float, { nullable: true, description: 'People, in full-time equivalents.' })
  fte?: number | null;

  @Field(() => Float, { nullable: true, description: 'Money for the period.' })
  money?: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours of leaders a month.' })
  leaderHours?: number | null;

  @Field(() => String, { nullable: true, description: 'What may be done without asking again.' })
  permission?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is revised; needed after the first time.' })
  reason?: string | null;
}

@ObjectType({ description: 'The vision is written.' })
export class WriteVisionSuccess {
  @Field(() => Vision, { description: 'The vision.' })
  vision!: Vision;
}
export const WriteVisionPayload = payloadUnion('WriteVisionPayload', WriteVisionSuccess);

@ObjectType({ description: 'The ambition is recorded.' })
export class RecordAmbitionSuccess {
  @Field(() => PeriodAmbition, { description: 'The ambition beside its means.' })
  ambition!: PeriodAmbition;
}
export const RecordAmbitionPayload = payloadUnion('RecordAmbitionPayload', RecordAmbitionSuccess);
