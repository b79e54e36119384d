import { ANSWER_STANCES, type AnswerStance } from '@levain/domain/objections/answer.js';
import { OBJECTION_KINDS, type ObjectionKind } from '@levain/domain/objections/objection.js';
import {
  OBJECTION_STANDINGS,
  type ObjectionStanding,
  type Standing,
} from '@levain/domain/objections/standing.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import type { AnswerRow, ObjectionRow, StrengthRow } from './objection-row.js';

export const ObjectionKindEnum = wordsEnum(
  'ObjectionKind',
  OBJECTION_KINDS,
  'What a resistance is about: the six challenges of social strategists, or another one.',
);
export const ObjectionStandingEnum = wordsEnum(
  'ObjectionStandingKind',
  OBJECTION_STANDINGS,
  'Where a resistance stands.',
);
export const AnswerStanceEnum = wordsEnum('AnswerStance', ANSWER_STANCES, 'What became of a resistance.');

@ObjectType({ description: 'Where a resistance stands today, by the answer clock.' })
export class ObjectionStandingNow {
  @Field(() => ObjectionStandingEnum, { description: 'Where.' })
  kind!: ObjectionStanding;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is answered, closed or taken back.',
  })
  since!: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many days somebody has waited for an answer.' })
  days!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which an answer is in time.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it was late.' })
  lateSince!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when its author may re-open it.' })
  reopenUntil!: string | null;

  static from(standing: Standing): ObjectionStandingNow {
    const nothing = { since: null, days: null, dueOn: null, lateSince: null, reopenUntil: null };
    return Object.assign(new ObjectionStandingNow(), nothing, standing);
  }
}

@ObjectType({ description: 'How strong a resistance was on a day, from 1, a question, to 5, a refusal.' })
export class ObjectionStrength {
  @Field(() => Int, { description: 'From 1 to 5.' })
  strength!: number;

  @Field(() => String, { nullable: true, description: 'In a word, why.' })
  word!: string | null;

  @Field(() => DateScalar, { description: 'The day.' })
  toldOn!: string;

  @Field(() => Boolean, { description: 'Whether the person who raised it told it.' })
  isByAuthor!: boolean;

  /** For the resolver of `toldBy`. */
  toldById!: string | null;

  static from(row: StrengthRow): ObjectionStrength {
    return Object.assign(new ObjectionStrength(), {
      ...{ strength: row.strength, word: row.word, toldOn: row.told_on },
      ...{ isByAuthor: row.told_by === null, toldById: row.told_by },
    });
  }
}

@ObjectType({ description: 'What was answered to a resistance, and why.' })
export class ObjectionAnswer {
  @Field(() => ID, { description: 'The id of the answer.' })
  id!: string;

  @Field(() => AnswerStanceEnum, { description: 'What became of it.' })
  stance!: AnswerStance;

  @Field(() => String, { description: 'The reason.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  answeredAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the author of the resistance said that this answer does not do.',
  })
  reopenedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What it lacks.' })
  reopeningReason!: string | null;

  /** For the resolvers of relations. */
  row!: AnswerRow;

  static from(row: AnswerRow): ObjectionAnswer {
    return Object.assign(new ObjectionAnswer(), {
      ...{ id: globalId('objectionAnswer', row.id), stance: row.stance, reason: row.reason },
      ...{ answeredAt: row.answered_at, reopenedOn: row.reopened_on },
      ...{ reopeningReason: row.reopening_reason, row },
    });
  }
}

@ObjectType({
  implements: () => [Node],
  description: 'A reason not to: where it comes from, how strong it is and was, what was answered.',
})
export class Objection extends Node {
  @Field(() => ObjectionKindEnum, { description: 'What it is about.' })
  kind!: ObjectionKind;

  @Field(() => String, { nullable: true, description: 'Its own words, for a kind outside the six.' })
  kindLabel!: string | null;

  @Field(() => String, { description: 'It, in one line.' })
  statement!: string;

  @Field(() => String, { nullable: true, description: 'What else there is to say.' })
  details!: string | null;

  @Field(() => Int, { description: 'How strong it is now, from 1, a question, to 5, a refusal.' })
  strength!: number;

  @Field(() => DateScalar, { description: 'The day it was raised.' })
  raisedOn!: string;

  @Field(() => [ObjectionStrength], { description: 'How strong it was over time, the first day first.' })
  strengths!: ObjectionStrength[];

  @Field(() => [ObjectionAnswer], { description: 'What was answered, the first answer first.' })
  answers!: ObjectionAnswer[];

  @Field(() => String, { nullable: true, description: 'Why its author took it back.' })
  withdrawalReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer raised it; nobody else is told.' })
  viewerIsAuthor!: boolean;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: ObjectionRow;

  static from(row: ObjectionRow): Objection {
    return Object.assign(new Objection(), {
      id: globalId('objection', row.id),
      ...{ kind: row.kind, kindLabel: row.kind_label, statement: row.statement, details: row.details },
      ...{ strength: row.strength, raisedOn: row.raised_on, version: row.version },
      ...{ withdrawalReason: row.withdrawal_reason, viewerIsAuthor: row.is_mine },
      strengths: row.strengths.map(ObjectionStrength.from),
      answers: row.answers.map(ObjectionAnswer.from),
      row,
    });
  }
}

export const ObjectionConnection = connectionType(Objection);
