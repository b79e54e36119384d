import { ANSWERERS } from '@levain/domain/feedback/answerers.js';
import {
  FEEDBACK_ANSWERS,
  FEEDBACK_KINDS,
  FEEDBACK_STATES,
  type FeedbackKind,
  type FeedbackState,
} from '@levain/domain/feedback/feedback-state.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { kindOf, stateOf, type FeedbackRow } from './feedback-row.js';

export const FeedbackKindEnum = wordsEnum('FeedbackKind', FEEDBACK_KINDS, 'What is handed over.');
export const FeedbackAnswerEnum = wordsEnum(
  'FeedbackAnswer',
  FEEDBACK_ANSWERS,
  'What a department answers: it acts on it, says why not, or passes it on.',
);
export const FeedbackStateEnum = wordsEnum(
  'FeedbackState',
  FEEDBACK_STATES,
  'Where feedback stands at a department.',
);
export const AnswerersEnum = wordsEnum('Answerers', ANSWERERS, 'Who answers for a department.');

@ObjectType({
  implements: () => [Node],
  description:
    'What was said in an experiment, handed over to a department, and what the department answers.',
})
export class Feedback extends Node {
  @Field(() => FeedbackKindEnum, { description: 'What was handed over.' })
  kind!: FeedbackKind;

  @Field(() => ID, { description: 'The testimony or the resistance.' })
  aboutId!: string;

  @Field(() => String, { description: 'Its words.' })
  statement!: string;

  @Field(() => Boolean, {
    description: 'Whether somebody without an account said it: they read the answer on a page of their own.',
  })
  isFromOutside!: boolean;

  @Field(() => String, { description: 'Why it was handed over to this department.' })
  word!: string;

  @Field(() => DateScalar, { description: 'By when an answer is wished.' })
  wishedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed over to this department.' })
  handedAt!: string | Date;

  @Field(() => FeedbackStateEnum, { description: 'Where it stands.' })
  state!: FeedbackState;

  @Field(() => String, {
    nullable: true,
    description: 'The answer: what is done, why nothing is, or why another department.',
  })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when the department acts, where it does.' })
  actOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: string | Date | null;

  @Field(() => Int, { description: 'Give it back with an answer.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: FeedbackRow;

  static from(row: FeedbackRow): Feedback {
    const kind = kindOf(row);
    return Object.assign(new Feedback(), {
      id: globalId('feedback', row.id),
      ...{ kind, aboutId: globalId(kind, (row.testimony_id ?? row.objection_id)!), statement: row.statement },
      ...{ isFromOutside: row.is_from_outside, word: row.word, wishedOn: row.wished_on },
      ...{ handedAt: row.handed_at, state: stateOf(row), reason: row.reason, actOn: row.act_on },
      ...{ answeredAt: row.answered_at, version: row.version, row },
    });
  }
}

export const FeedbackConnection = connectionType(Feedback);
