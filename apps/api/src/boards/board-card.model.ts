import type { Locale } from '@levain/domain/locale.js';
import type { Direction } from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActivityEnum, DirectionEnum, LocaleEnum } from '../graphql/domain-enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { ToldExperiment, ToldOutcome } from './told-experiment.model.js';

@ObjectType({ description: 'The parts of a hypothesis, for a list.' })
export class HypothesisParts {
  @Field(() => ID, { description: 'The hypothesis.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => LocaleEnum, { description: 'The language it was written in.' })
  locale!: Locale;

  @Field(() => String, { nullable: true, description: 'Because of what was observed.' })
  observation!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  audience!: string | null;

  @Field(() => String, { nullable: true, description: 'If what changes.' })
  change!: string | null;

  @Field(() => String, { nullable: true, description: 'Then which measure.' })
  measure!: string | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Will go which way.' })
  direction!: Direction | null;

  @Field(() => String, { nullable: true, description: 'By how much.' })
  target!: string | null;

  @Field(() => String, { nullable: true, description: 'And why.' })
  rationale!: string | null;
}

@ObjectType({ description: 'The primary outcome: the target set before, the value observed.' })
export class OutcomeSummary extends ToldOutcome {
  @Field(() => [Float], { description: 'Week by week, the last 24 weeks that were read at most.' })
  sparkline!: number[];
}

@ObjectType({ description: 'One line of the board: an experiment with its outcome.' })
export class BoardCard extends ToldExperiment {
  @Field(() => Boolean, { description: 'Whether it is a private draft.' })
  isDraft!: boolean;

  @Field(() => Int, { description: 'Give it back with a move.' })
  version!: number;

  @Field(() => String, { description: 'Who owns it.' })
  ownerName!: string;

  @Field(() => ID, { description: 'The member who owns it.' })
  ownerId!: string;

  @Field(() => ActivityEnum, { nullable: true, description: 'What people do with its prototype.' })
  activity!: Activity | null;

  @Field(() => HypothesisParts, { nullable: true, description: 'What it tests.' })
  hypothesis!: HypothesisParts | null;

  @Field(() => DateTimeScalar, { description: 'When anything last happened in it.' })
  lastActivityAt!: string;

  @Field(() => [String], { description: 'People taking part beside the owner, at most five.' })
  participantNames!: string[];

  @Field(() => OutcomeSummary, { nullable: true, description: 'Its primary outcome, once planned.' })
  outcome!: OutcomeSummary | null;

  @Field(() => Int, { nullable: true, description: 'The number of the experiment it was born from.' })
  parentNumber!: number | null;
}
