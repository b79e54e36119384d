import type { FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { FeedbackAnswerEnum } from './feedback.model.js';

@InputType({ description: 'What was said in an experiment, and the department it is for.' })
export class HandFeedbackInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The testimony or the resistance.' })
  aboutId!: string;

  @Field(() => ID, { nullable: true, description: 'The department.' })
  departmentId?: string | null;

  @Field(() => String, { description: 'Why this department.' })
  word!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when an answer is wished.' })
  wishedOn?: string | null;
}

@InputType({ description: 'What a department answers.' })
export class AnswerFeedbackInput {
  @Field(() => ID, { description: 'The feedback.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => FeedbackAnswerEnum, { description: 'We act on it; no, and why; another department.' })
  answer!: FeedbackAnswer;

  @Field(() => String, { description: 'What is done; why nothing is; why the other department.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when the department acts, where it does.' })
  actOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The other department, where it is passed on.' })
  departmentId?: string | null;
}

@InputType({ description: 'Who answers for a department.' })
export class NameReferentsInput {
  @Field(() => ID, { description: 'The department.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => [ID], { description: 'Members, all of them at once; none leaves it to the coordinators.' })
  memberIds!: string[];
}

/** Which feedback a list shows. */
export const FEEDBACK_VIEWS = ['forMe', 'waiting', 'answered', 'mine'] as const;
export type FeedbackView = (typeof FEEDBACK_VIEWS)[number];
export const FeedbackViewEnum = wordsEnum(
  'FeedbackView',
  FEEDBACK_VIEWS,
  'Which feedback is listed: what waits for the viewer, all that waits, what is answered, what the viewer handed over.',
);

@ArgsType()
export class FeedbacksArgs extends ConnectionArgs {
  @Field(() => FeedbackViewEnum, { nullable: true, description: 'Which of it; nothing: all.' })
  view?: FeedbackView | null;

  @Field(() => ID, { nullable: true, description: 'Only what went to this department.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what was said in this experiment.' })
  experimentId?: string | null;
}
