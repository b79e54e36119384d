import { WITHHELD_REASONS, type WithheldReason } from '@levain/domain/nominations/disclosure.js';
import { ROUND_STATES, type RoundState } from '@levain/domain/nominations/round.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActingPerson } from '../database/acting-member.js';
import { connectionType } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { stateOf, type RoundRow } from './round-row.js';

export const RoundStateEnum = wordsEnum('RoundState', ROUND_STATES, 'Where a nomination round stands.');
export const WithheldReasonEnum = wordsEnum(
  'WithheldReason',
  WITHHELD_REASONS,
  'Why something of a round is not shown.',
);

@ObjectType({ description: 'A topic of a round: on what people say whom they turn to.' })
export class RoundTopic {
  @Field(() => ID, { description: 'What names the topic everywhere.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A nomination round in the list of them.' })
export class RoundSummary {
  @Field(() => ID, { description: 'What names the round everywhere.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => RoundStateEnum, { description: 'Where it stands today.' })
  state!: RoundState;

  @Field(() => DateScalar, { description: 'The first day on which one may answer.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which one may answer.' })
  endsOn!: string;

  @Field(() => [RoundTopic], { description: 'Its topics, in the order of the questions.' })
  topics!: RoundTopic[];

  @Field(() => Boolean, { description: 'Whether it also asks who gets things moving in the department.' })
  asksMovers!: boolean;

  @Field(() => Int, { description: 'Answers under which nothing of a group is shown.' })
  minimumAnswers!: number;

  @Field(() => Float, { description: 'Share of answers, from 0 to 1, under which no centrality is given.' })
  minimumResponse!: number;

  @Field(() => Int, { description: 'Names that one may give to one question.' })
  namesPerQuestion!: number;

  @Field(() => Int, { description: 'People asked.' })
  asked!: number;

  @Field(() => Int, { description: 'People who answered.' })
  answered!: number;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When those who had not answered were last written to.' })
  lastAskedAt!: Date;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: RoundRow;

  static of(row: RoundRow, actor: ActingPerson): RoundSummary {
    return Object.assign(new this(), {
      id: globalId('round', row.id),
      title: row.title,
      state: stateOf(row, actor),
      startsOn: row.starts_on,
      endsOn: lastDayOf(row),
      topics: row.topics.map(topicOf),
      asksMovers: row.asks_movers,
      minimumAnswers: row.minimum_answers,
      minimumResponse: row.minimum_response,
      namesPerQuestion: row.names_per_question,
      asked: row.asked,
      answered: row.answered,
      openedAt: new Date(row.opened_at),
      lastAskedAt: new Date(row.last_asked_at),
      version: row.version,
      row,
    });
  }
}

/** A round that was closed before its day took its last answer on the day it was closed. */
function lastDayOf({ ends_on: planned, closed_at: closedAt }: RoundRow): string {
  const closed = closedAt && new Date(closedAt).toISOString().slice(0, 10);
  return closed && closed < planned ? closed : planned;
}

@ObjectType({
  implements: () => [Node],
  description: 'People of the organisation name those they turn to. Who named whom is shown to nobody.',
})
export class NominationRound extends RoundSummary {
  static from(row: RoundRow, actor: ActingPerson): NominationRound {
    return this.of(row, actor) as NominationRound;
  }
}

export const topicOf = ({ id, name }: { id: string; name: string }): RoundTopic =>
  Object.assign(new RoundTopic(), { id: globalId('topic', id), name });

export const RoundSummaryConnection = connectionType(RoundSummary);

@ObjectType({ description: 'How many of a department answered, where this says nothing of anybody.' })
export class RoundDepartment {
  @Field(() => Int, { description: 'People asked in it.' })
  asked!: number;

  @Field(() => Int, { nullable: true, description: 'People who answered; null when withheld.' })
  answered!: number | null;

  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why the answers are withheld.' })
  withheld!: WithheldReason | null;

  /** For the resolver of `department`. */
  departmentId!: string | null;
}

@ObjectType({ description: 'What people are told before a round is opened.' })
export class RoundPreview {
  @Field(() => Int, { description: 'People who would be asked.' })
  asked!: number;

  @Field(() => Int, { description: 'People who would not, for want of an address.' })
  withoutAddress!: number;

  @Field(() => String, { description: 'The subject of the mail.' })
  subject!: string;

  @Field(() => String, { description: 'The mail, without its link.' })
  text!: string;
}
