import type { GoalOutcome } from '@levain/domain/goals/goal.js';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { GoalOutcomeEnum } from './goal.model.js';

@InputType({ description: 'What the form of a goal holds.' })
export class GoalFields {
  @Field(() => String, { description: 'What is to be reached.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it means.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The goal it is under; under the vision when left out.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => DateScalar, { description: 'Until when.' })
  horizon!: string;

  @Field(() => ID, { nullable: true, description: 'The metric that would show it.' })
  metricId?: string | null;

  @Field(() => Float, { nullable: true, description: 'Where the metric starts from; needed with it.' })
  baseline?: number | null;

  @Field(() => Float, { nullable: true, description: 'What is aimed at; needed with it.' })
  target?: number | null;

  @Field(() => [ID], { description: 'The projects that serve it.' })
  projectIds!: string[];
}

@InputType({ description: 'A new goal.' })
export class SetGoalInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => GoalFields, { description: 'The goal.' })
  goal!: GoalFields;
}

@InputType({ isAbstract: true })
abstract class VersionedGoal {
  @Field(() => ID, { description: 'The goal.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A goal as it should read.' })
export class ReviseGoalInput extends VersionedGoal {
  @Field(() => GoalFields, { description: 'It replaces what was there.' })
  goal!: GoalFields;
}

@InputType({ description: 'The end of a goal.' })
export class CloseGoalInput extends VersionedGoal {
  @Field(() => GoalOutcomeEnum, { description: 'Reached, or given up.' })
  outcome!: GoalOutcome;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'A closed goal that is taken up again.' })
export class ReopenGoalInput extends VersionedGoal {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'The goals that a project serves.' })
export class ServeGoalsInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => Int, { description: 'The version of the project that was read.' })
  version!: number;

  @Field(() => [ID], { description: 'All the goals that it serves.' })
  goalIds!: string[];
}
