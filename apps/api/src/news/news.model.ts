import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { NEWS_TOPICS, newsKinds, type NewsKind, type NewsTopic } from '@levain/domain/news/news.js';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionArgs, connectionType } from '../graphql/connection.js';
import { DecisionKindEnum, VerdictEnum, wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { payloadUnion } from '../graphql/payload.js';
import { DateTimeScalar } from '../graphql/scalars.js';

const NewsTopicEnum = wordsEnum('NewsTopic', NEWS_TOPICS, 'What news is about.');
const NewsKindEnum = wordsEnum('NewsKind', newsKinds(), 'What happened.');

/** What an item of the news points to. */
const NEWS_SUBJECTS = ['experiment', 'benchmark', 'ask', 'goal', 'workspace', 'member'] as const;
type NewsSubject = (typeof NEWS_SUBJECTS)[number];
const NewsSubjectEnum = wordsEnum('NewsSubject', NEWS_SUBJECTS, 'What an item of the news is about.');

export interface NewsRow {
  id: string;
  kind: NewsKind;
  happened_at: string;
  subject: NewsSubject;
  object_id: string;
  number: number | null;
  title: string | null;
  project: string | null;
  who: string | null;
  verdict: Verdict | null;
  decision: DecisionKind | null;
  quote: string | null;
  is_new: boolean;
}

@ObjectType({ description: 'Something that happened, told to everybody.' })
export class NewsItem {
  @Field(() => ID, { description: 'The event it tells.' })
  id!: string;

  @Field(() => NewsKindEnum, { description: 'What happened.' })
  kind!: NewsKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  happenedAt!: string;

  @Field(() => NewsSubjectEnum, { description: 'What it is about.' })
  subject!: NewsSubject;

  @Field(() => ID, { nullable: true, description: 'The goal, where it is one.' })
  subjectId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the experiment or of the benchmark.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its project, if it has one.' })
  projectName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it.' })
  who!: string | null;

  @Field(() => VerdictEnum, { nullable: true, description: 'The verdict as it stands.' })
  verdict!: Verdict | null;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'The decision that was taken.' })
  decision!: DecisionKind | null;

  @Field(() => String, { nullable: true, description: 'What was said or learned, in the words of people.' })
  quote!: string | null;

  @Field(() => Boolean, { description: 'Whether it happened since the viewer read the news.' })
  isNew!: boolean;

  static from(row: NewsRow): NewsItem {
    return Object.assign(new NewsItem(), {
      ...{ id: globalId('event', row.id), kind: row.kind, happenedAt: row.happened_at, subject: row.subject },
      ...{ subjectId: row.subject === 'goal' ? globalId('goal', row.object_id) : null, number: row.number },
      ...{ title: row.title, projectName: row.project, who: row.who, verdict: row.verdict },
      ...{ decision: row.decision, quote: row.quote, isNew: row.is_new },
    });
  }
}

export const NewsItemConnection = connectionType(NewsItem);

@ArgsType()
export class NewsArgs extends ConnectionArgs {
  @Field(() => NewsTopicEnum, { nullable: true, description: 'Only about this; nothing: all.' })
  topic?: NewsTopic | null;

  @Field(() => ID, { nullable: true, description: 'Only of this project.' })
  projectId?: string | null;
}

@InputType({ description: 'How far the viewer has read.' })
export class MarkNewsReadInput {
  @Field(() => ID, { description: 'The latest item that was shown.' })
  lastId!: string;
}

@ObjectType({ description: 'How far the viewer had read before, and how much happened since.' })
export class NewsMark {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they read the news; null before the first time.',
  })
  readAt!: Date | null;

  @Field(() => Int, {
    description: 'How much news there is since, a hundred at most; none before the first time.',
  })
  count!: number;
}

@ObjectType({ description: 'The news is read up to there.' })
export class MarkNewsReadSuccess {
  @Field(() => NewsMark, { description: 'Where the viewer stands now.' })
  newsMark!: NewsMark;
}

export const MarkNewsReadPayload = payloadUnion('MarkNewsReadPayload', MarkNewsReadSuccess);
