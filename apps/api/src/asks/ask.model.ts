import { ASK_ANSWERS, type AskAnswer } from '@levain/domain/asks/ask-answers.js';
import { ASK_STATES, isOverdueAsk, type AskState } from '@levain/domain/asks/ask-state.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import type { AskAnswerRow, AskRow } from './ask-row.js';

export const AskAnswerEnum = wordsEnum(
  'AskAnswer',
  ASK_ANSWERS,
  'What a leader answers: yes, no, or a question back.',
);
export const AskStateEnum = wordsEnum('AskState', ASK_STATES, 'Where a decision asked of leadership stands.');

@ObjectType({ description: 'What a leader answered, and what was replied to a question back.' })
export class GivenAnswer {
  @Field(() => ID, { description: 'The id of the answer.' })
  id!: string;

  @Field(() => AskAnswerEnum, { description: 'Yes, no, or a question back.' })
  answer!: AskAnswer;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  word!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which option a yes chose, from 0.' })
  option!: number | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  answeredAt!: string;

  @Field(() => String, { nullable: true, description: 'What whoever asked replied to a question back.' })
  reply!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they replied.' })
  repliedAt!: string | null;

  /** For the resolver of `answeredBy`. */
  row!: AskAnswerRow;

  static from(row: AskAnswerRow): GivenAnswer {
    return Object.assign(new GivenAnswer(), {
      ...{ id: globalId('askAnswer', row.id), answer: row.answer, word: row.word, option: row.option },
      ...{ answeredAt: row.answered_at, reply: row.reply, repliedAt: row.replied_at, row },
    });
  }
}

@ObjectType({
  implements: () => [Node],
  description: 'A decision that somebody who leads asks of leadership, until a day.',
})
export class Ask extends Node {
  @Field(() => String, { description: 'The question, in one line.' })
  question!: string;

  @Field(() => String, { description: 'The context, in a sentence.' })
  context!: string;

  @Field(() => [String], { description: 'The options to choose from; none for a yes or a no.' })
  options!: string[];

  @Field(() => DateScalar, { description: 'Until when the decision is needed.' })
  dueOn!: string;

  @Field(() => AskStateEnum, { description: 'Where it stands.' })
  state!: AskState;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt!: string | Date;

  @Field(() => DateTimeScalar, { description: 'When it came to stand where it stands.' })
  movedAt!: string | Date;

  @Field(() => String, {
    nullable: true,
    description: 'What came of the answer, once it is closed; why it was withdrawn, once it is.',
  })
  closingWord!: string | null;

  @Field(() => [GivenAnswer], {
    description: 'Every answer given, the first one first; the last one counts.',
  })
  answers!: GivenAnswer[];

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: AskRow;

  static from(row: AskRow): Ask {
    return Object.assign(new Ask(), {
      id: globalId('ask', row.id),
      ...{ question: row.question, context: row.context, options: row.options, dueOn: row.due_on },
      ...{ state: row.state, askedAt: row.asked_at, movedAt: row.moved_at, closingWord: row.closing_word },
      ...{ version: row.version, answers: row.answers.map(GivenAnswer.from), row },
    });
  }
}

export const isOverdue = ({ state, due_on }: AskRow, today: string): boolean =>
  isOverdueAsk({ state, dueOn: due_on }, today);

export const AskConnection = connectionType(Ask);

@ObjectType({ description: 'What the viewer may do with a decision asked of leadership.' })
export class AskPermissions {
  @Field(() => Boolean, { description: 'Answer it, or change their answer while nothing came of it.' })
  canAnswer!: boolean;

  @Field(() => Boolean, { description: 'Reply to the question back.' })
  canReply!: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  canWithdraw!: boolean;

  @Field(() => Boolean, { description: 'Say what came of the answer.' })
  canClose!: boolean;
}
