import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { LEARNING_STANCES, type LearningStance as Stance } from '@levain/domain/learnings/stance.js';
import type { Design, Direction, MetricShape } from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import {
  ActivityEnum,
  DecisionKindEnum,
  DesignEnum,
  DirectionEnum,
  MetricShapeEnum,
  VerdictEnum,
  wordsEnum,
} from '../graphql/domain-enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export const LearningStanceEnum = wordsEnum(
  'LearningStanceWord',
  LEARNING_STANCES,
  'Whether a member saw the same or something else.',
);

@ObjectType({ description: 'What a member says of a learning from their own experience.' })
export class LearningStance {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => LearningStanceEnum, { description: 'Which way it speaks.' })
  stance!: Stance;

  @Field(() => String, { description: 'What happened.' })
  happened!: string;

  @Field(() => String, { description: 'Where and when.' })
  context!: string;

  @Field(() => ExperimentLink, { nullable: true, description: 'The own experiment it was seen in.' })
  experiment!: ExperimentLink | null;

  @Field(() => String, { description: 'Who says it.' })
  memberName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was said, or last changed.' })
  saidAt!: string;

  @Field(() => Boolean, { description: 'Whether the viewer says it.' })
  isMine!: boolean;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;
}

@ObjectType({ description: 'The measure that decided, as it was aimed at and as it came out.' })
export class LearningOutcome {
  @Field(() => String, { description: 'The metric.' })
  metricName!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'What one reading is made of.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => Float, { nullable: true, description: 'Where it started.' })
  baseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'What was aimed at.' })
  target!: number | null;

  @Field(() => Float, { nullable: true, description: 'What came out.' })
  observed!: number | null;
}

@ObjectType({ description: 'The six facts of the experiment behind a learning.' })
export class LearningFacts {
  @Field(() => DesignEnum, { nullable: true, description: 'How it compared.' })
  design!: Design | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the target was set, before the test.' })
  frozenAt!: string | null;

  @Field(() => LearningOutcome, { nullable: true, description: 'Target and value observed.' })
  outcome!: LearningOutcome | null;

  @Field(() => Int, { description: 'How often the plan was changed after the start.' })
  amendments!: number;

  @Field(() => VerdictEnum, { nullable: true, description: 'The verdict.' })
  verdict!: Verdict | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it.' })
  confirmedByName!: string | null;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'The decision.' })
  decision!: DecisionKind | null;

  @Field(() => String, { nullable: true, description: 'Its reason.' })
  decisionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName!: string | null;
}

@ObjectType({ description: 'What is left at a dead end for those who come after.' })
export class DeadEnd {
  @Field(() => String, { nullable: true, description: 'What should not be tried again as it was.' })
  avoid!: string | null;

  @Field(() => String, { nullable: true, description: 'What would make it worth another try.' })
  retryWhen!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it down.' })
  writtenByName!: string | null;

  @Field(() => Int, { description: 'The version of the note; 0 before there is one.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may write it.' })
  viewerMayDescribe!: boolean;
}

@ObjectType({ description: 'All that stands around a learning.' })
export class LearningDetail {
  @Field(() => LearningFacts, { description: 'The experiment behind it.' })
  facts!: LearningFacts;

  @Field(() => Int, { nullable: true, description: 'How strong the evidence is, from 1 to 5.' })
  grade!: number | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'What people did with the prototype.' })
  activity!: Activity | null;

  @Field(() => String, { nullable: true, description: 'The project.' })
  projectName!: string | null;

  @Field(() => [String], { description: 'The departments of the project.' })
  departmentNames!: string[];

  @Field(() => [LearningStance], {
    description: 'What members say of it, the viewer first, then the latest.',
  })
  stances!: LearningStance[];

  @Field(() => [ExperimentLink], { description: 'The experiments that were made because of it.' })
  reusedIn!: ExperimentLink[];

  @Field(() => DeadEnd, { nullable: true, description: 'When it was stopped and nobody went on from there.' })
  deadEnd!: DeadEnd | null;

  @Field(() => Boolean, { description: 'Whether the viewer may confirm or contest it.' })
  viewerMaySpeak!: boolean;
}
