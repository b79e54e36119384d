import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import {
  GOAL_STANDINGS,
  TOO_EARLY,
  type GoalStanding,
  type TooEarly,
} from '@levain/domain/goals/goal-progress.js';
import { GOAL_OUTCOMES, GOAL_STATES, type GoalState } from '@levain/domain/goals/goal.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DecisionKindEnum,
  DirectionEnum,
  MetricShapeEnum,
  StageEnum,
  VerdictEnum,
  wordsEnum,
} from '../graphql/domain-enums.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const GoalStateEnum = wordsEnum('GoalState', GOAL_STATES, 'Where a goal stands.');
export const GoalOutcomeEnum = wordsEnum('GoalOutcome', GOAL_OUTCOMES, 'How a goal ended.');
export const GoalStandingEnum = wordsEnum(
  'GoalStanding',
  GOAL_STANDINGS,
  'Where an experiment stands for the goals of its project.',
);

export const GoalTooEarlyEnum = wordsEnum(
  'GoalTooEarly',
  TOO_EARLY,
  'Why there is nothing to say of a goal yet.',
);

@ObjectType({ description: 'The metric that would show that a goal is reached.' })
export class GoalMetric {
  @Field(() => ID, { description: 'The metric.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'What one reading is made of.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;
}

@ObjectType({ description: 'A project that serves a goal.' })
export class GoalProject {
  @Field(() => ID, { description: 'The project.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'An experiment that counts for a goal, through its project.' })
export class GoalExperiment {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StageEnum, { description: 'Its stage.' })
  stage!: Stage;

  @Field(() => GoalStandingEnum, { description: 'Where it stands for the goal.' })
  standing!: GoalStanding;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'Its verdict, once a second person confirmed it.',
  })
  verdict!: Verdict | null;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'What was decided.' })
  decision!: DecisionKind | null;
}

@ObjectType({ description: 'How many evaluated experiments came to each verdict.' })
export class GoalVerdicts {
  @Field(() => Int, { description: 'Confirmed.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Refuted.' })
  refuted!: number;

  @Field(() => Int, { description: 'Without a difference.' })
  noDifference!: number;

  @Field(() => Int, { description: 'Without enough evidence.' })
  notEnoughEvidence!: number;
}

@ObjectType({ description: 'The latest confirmed effect on the goal’s own metric, as a share of the gap.' })
export class GoalEffect {
  @Field(() => Int, { description: 'The number of the experiment that measured it.' })
  experimentNumber!: number;

  @Field(() => VerdictEnum, { description: 'Its verdict.' })
  verdict!: Verdict;

  @Field(() => Float, { description: 'The effect, in the unit of the metric.' })
  value!: number;

  @Field(() => Float, { description: 'The share of the gap, 1 being all of it; negative the other way.' })
  share!: number;

  @Field(() => Float, { nullable: true, description: 'The low end of that share.' })
  lowShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'The high end of that share.' })
  highShare!: number | null;

  @Field(() => Boolean, { description: 'Whether it cannot be told from zero.' })
  isUnclear!: boolean;
}

@ObjectType({
  description: 'Where a goal stands, counted from the experiments of the projects that serve it.',
})
export class GoalProgress {
  @Field(() => GoalTooEarlyEnum, { nullable: true, description: 'Why there is nothing to say yet.' })
  tooEarly!: TooEarly | null;

  @Field(() => Int, { description: 'With a confirmed verdict on the evidence.' })
  evaluated!: number;

  @Field(() => Int, { description: 'Running.' })
  running!: number;

  @Field(() => Int, { description: 'Ended, without a confirmed verdict yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Not started.' })
  preparing!: number;

  @Field(() => Int, { description: 'Given up while they ran.' })
  stopped!: number;

  @Field(() => GoalVerdicts, { description: 'The evaluated ones by verdict.' })
  byVerdict!: GoalVerdicts;

  @Field(() => GoalEffect, { nullable: true, description: 'The latest effect on its own metric.' })
  effect!: GoalEffect | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'Something the workspace wants to reach, under its vision or under another goal.',
})
export class Goal extends Node {
  @Field(() => String, { description: 'What is to be reached.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it means.' })
  description!: string | null;

  @Field(() => ID, { nullable: true, description: 'The goal it is under.' })
  parentId!: string | null;

  @Field(() => ID, { description: 'The person who answers for it.' })
  ownerId!: string;

  @Field(() => String, { description: 'Their name.' })
  ownerName!: string;

  @Field(() => DateScalar, { description: 'Until when.' })
  horizon!: string;

  @Field(() => GoalMetric, { nullable: true, description: 'What would show it.' })
  metric!: GoalMetric | null;

  @Field(() => Float, { nullable: true, description: 'Where the metric starts from.' })
  baseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'What is aimed at.' })
  target!: number | null;

  @Field(() => GoalStateEnum, { description: 'Where it stands.' })
  state!: GoalState;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  closingReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who closed it.' })
  closedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt!: string | null;

  @Field(() => [GoalProject], { description: 'The projects that serve it.' })
  projects!: GoalProject[];

  @Field(() => Boolean, { description: 'Whether the viewer may change, close and reopen it.' })
  viewerCanChange!: boolean;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The uuid inside `id`, for the resolvers of relations. */
  uuid!: string;
}

@ObjectType({ description: 'A goal that a project serves.' })
export class ServedGoal {
  @Field(() => ID, { description: 'The goal.' })
  id!: string;

  @Field(() => String, { description: 'What is to be reached.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The title of the goal it is under.' })
  parentTitle!: string | null;

  @Field(() => GoalStateEnum, { description: 'Where it stands.' })
  state!: GoalState;
}
