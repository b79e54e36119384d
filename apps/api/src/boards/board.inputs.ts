import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { Trait } from '@levain/domain/portfolio/figures.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import {
  ActivityEnum,
  DecisionKindEnum,
  StageEnum,
  VerdictEnum,
  wordsEnum,
} from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { ExperimentTraitEnum } from '../portfolio/portfolio.inputs.js';

const WAITING_FOR = ['confirmation', 'decision'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];
export const WaitingForEnum = wordsEnum(
  'WaitingFor',
  WAITING_FOR,
  'The answer an experiment waits for: of a second person on its verdict, or on what to do next.',
);

@InputType({ description: 'What the board keeps; absent or empty keeps everything.' })
export class BoardFilter {
  @Field(() => [StageEnum], { nullable: true, description: 'In one of these stages.' })
  stages?: Stage[] | null;

  @Field(() => ID, { nullable: true, description: 'In a project of this department.' })
  departmentId?: string | null;

  @Field(() => [VerdictEnum], { nullable: true, description: 'With one of these verdicts.' })
  verdicts?: Verdict[] | null;

  @Field(() => [DecisionKindEnum], { nullable: true, description: 'With one of these decisions.' })
  decisions?: DecisionKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Owned by this member.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this project.' })
  projectId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or earlier.' })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Holding these words, in any form, or having this number.',
  })
  text?: string | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'Whose prototype is of this kind.' })
  activity?: Activity | null;

  @Field(() => WaitingForEnum, { nullable: true, description: 'Waiting for this answer.' })
  waitingFor?: WaitingFor | null;

  @Field(() => ID, { nullable: true, description: 'Of a project that serves this goal.' })
  goalId?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose test ended in this quarter, such as 2026-Q2.' })
  quarter?: string | null;

  @Field(() => ExperimentTraitEnum, { nullable: true, description: 'Of which this is true.' })
  trait?: Trait | null;
}

@ArgsType()
export class BoardArgs extends ConnectionArgs {
  @Field(() => BoardFilter, { nullable: true, description: 'What to keep.' })
  filter?: BoardFilter | null;
}
