import { SENT_STANDINGS, type SentStanding } from '@levain/domain/testimonies/sent-testimony.js';
import type { TestimonyStrength } from '@levain/domain/testimonies/testimony.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../../graphql/domain-enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { TestimonyStrengthEnum } from '../testimony.model.js';

export const SentStandingEnum = wordsEnum(
  'SentStanding',
  SENT_STANDINGS,
  'Where a testimony sent from outside stands.',
);

export interface TestimonyLinkRow {
  id: string;
  experiment_id: string;
  question: string;
  until: string;
  opened_by: string;
  opened_at: Date;
  closed_at: Date | null;
  version: number;
}

export interface SentTestimonyRow {
  id: string;
  link_id: string;
  experiment_id: string;
  question: string;
  statement: string;
  sender: string | null;
  strength: TestimonyStrength;
  heard_on: string;
  sent_at: Date;
  standing: SentStanding;
  testimony_id: string | null;
  answer_reason: string | null;
  answered_by: string | null;
  answered_at: Date | null;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'A link by which people without an account send what they saw. Its address is said once.',
})
export class TestimonyLink extends Node {
  @Field(() => String, { description: 'What people are asked.' })
  question!: string;

  @Field(() => DateScalar, { description: 'The last day it takes testimonies.' })
  until!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed before its day.' })
  closedAt!: Date | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `openedBy`. */
  openedById!: string;

  static from(row: TestimonyLinkRow): TestimonyLink {
    return Object.assign(new TestimonyLink(), {
      id: globalId('testimonyLink', row.id),
      question: row.question,
      until: row.until,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      version: row.version,
      openedById: row.opened_by,
    });
  }
}

@ObjectType({
  implements: () => [Node],
  description: 'What somebody without an account sent, in their own words; shown to whoever may answer it.',
})
export class SentTestimony extends Node {
  @Field(() => String, { description: 'What they were asked.' })
  question!: string;

  @Field(() => String, { description: 'What they wrote.' })
  statement!: string;

  @Field(() => String, { nullable: true, description: 'Who they say they are.' })
  sender!: string | null;

  @Field(() => TestimonyStrengthEnum, { description: 'How they came to know it, in their own judgement.' })
  strength!: TestimonyStrength;

  @Field(() => DateScalar, { description: 'When it happened.' })
  heardOn!: string;

  @Field(() => DateTimeScalar, { description: 'When they sent it.' })
  sentAt!: Date;

  @Field(() => SentStandingEnum, { description: 'Whether it was answered, and how.' })
  standing!: SentStanding;

  @Field(() => String, { nullable: true, description: 'Why it was left out; the sender can read it.' })
  answerReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  @Field(() => Int, { description: 'Give it back with an answer.' })
  version!: number;

  /** For the resolver of `answeredBy`. */
  answeredById!: string | null;

  static from(row: SentTestimonyRow): SentTestimony {
    return Object.assign(new SentTestimony(), {
      id: globalId('sentTestimony', row.id),
      question: row.question,
      statement: row.statement,
      sender: row.sender,
      strength: row.strength,
      heardOn: row.heard_on,
      sentAt: row.sent_at,
      standing: row.standing,
      answerReason: row.answer_reason,
      answeredAt: row.answered_at,
      version: row.version,
      answeredById: row.answered_by,
    });
  }
}

/** `$1` is the workspace; more conditions on `l` may follow. */
export const SELECT_LINKS = `
  SELECT l.id, l.experiment_id, l.question, l.until::text AS until, l.opened_by, l.opened_at, l.closed_at, l.version
  FROM testimony_links l WHERE l.workspace_id = $1`;

/** `$1` is the workspace; more conditions on `s` and `l` may follow. */
export const SELECT_SENT = `
  SELECT s.id, s.link_id, l.experiment_id, l.question, s.statement, s.sender, s.strength, s.heard_on::text AS heard_on,
    s.sent_at, s.standing, s.testimony_id, s.answer_reason, s.answered_by, s.answered_at, s.version
  FROM sent_testimonies s
  JOIN testimony_links l ON l.workspace_id = s.workspace_id AND l.id = s.link_id
  WHERE s.workspace_id = $1`;
