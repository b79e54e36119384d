import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { AskAnswerEnum } from './ask.model.js';

@InputType({ description: 'A decision asked of leadership.' })
export class AskForDecisionInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The question, in one line.' })
  question!: string;

  @Field(() => String, { description: 'The context, in a sentence.' })
  context!: string;

  @Field(() => [String], { nullable: true, description: 'Two to five options, if there is a choice.' })
  options?: string[] | null;

  @Field(() => DateScalar, { description: 'Until when the decision is needed.' })
  dueOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The experiment or project it is about; nothing: neither.',
  })
  aboutId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The leader it is for, a member; nothing: all of leadership.',
  })
  addressedToId?: string | null;
}

@InputType({ description: 'One decision asked of leadership, as it was read.' })
class HeldAskInput {
  @Field(() => ID, { description: 'The question.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'What a leader answers.' })
export class AnswerAskInput extends HeldAskInput {
  @Field(() => AskAnswerEnum, { description: 'Yes, no, or a question back.' })
  answer!: AskAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'A word with it: the reason of a no, the question of a question back.',
  })
  word?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The option a yes chooses, from 0, where there are options.',
  })
  option?: number | null;
}

@InputType({ description: 'The reply to a question back.' })
export class ReplyToAskInput extends HeldAskInput {
  @Field(() => String, { description: 'The reply.' })
  reply!: string;
}

@InputType({ description: 'A question taken back.' })
export class WithdrawAskInput extends HeldAskInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'What came of an answer.' })
export class CloseAskInput extends HeldAskInput {
  @Field(() => String, { description: 'What came of it, or why nothing did.' })
  outcome!: string;
}

/** Which questions a list shows. */
export const ASK_VIEWS = ['open', 'waiting', 'answered', 'withdrawn', 'forMe', 'mine'] as const;
export type AskView = (typeof ASK_VIEWS)[number];
export const AskViewEnum = wordsEnum(
  'AskView',
  ASK_VIEWS,
  'Which decisions are listed: open ones, of those the ones that wait for leadership, answered ones, withdrawn ones, those that wait for the viewer, those the viewer asked.',
);

@ArgsType()
export class AsksArgs extends ConnectionArgs {
  @Field(() => AskViewEnum, { nullable: true, description: 'Which of them; nothing: all.' })
  view?: AskView | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this experiment or project.' })
  aboutId?: string | null;
}
