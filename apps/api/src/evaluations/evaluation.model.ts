import { VERDICTS, type Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VerdictEnum, wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { DateTimeScalar, JsonScalar } from '../graphql/scalars.js';

const REVIEW_STANCES = ['confirm', 'contest'] as const;
export type ReviewStance = (typeof REVIEW_STANCES)[number];
export const ReviewStanceEnum = wordsEnum(
  'ReviewStance',
  REVIEW_STANCES,
  'What the second person says of the verdict.',
);

@ObjectType({ description: 'The second look of another member.' })
export class VerdictReview {
  @Field(() => ID, { description: 'What names it.' })
  id!: string;

  @Field(() => ReviewStanceEnum, { description: 'Confirmed or contested.' })
  stance!: ReviewStance;

  @Field(() => String, { nullable: true, description: 'Why.' })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  reviewedAt!: string;

  /** For the resolver of `member`. */
  memberId!: string;
}

@ObjectType({ description: 'What the frozen rule computes, and what people recorded and confirmed.' })
export class Evaluation {
  @Field(() => JsonScalar, {
    description:
      'The verdict the rule computes: verdict, tags, reasons, guardrails, suggestions, sensitivity.',
  })
  computed!: unknown;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'The verdict of the rule; null when it can give none.',
  })
  computedVerdict!: Verdict | null;

  @Field(() => VerdictEnum, { nullable: true, description: 'The verdict recorded by a person.' })
  verdict!: Verdict | null;

  @Field(() => String, { nullable: true, description: 'Why it differs from the rule, or a remark.' })
  verdictReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  recordedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When another member confirmed it.' })
  confirmedAt!: string | null;

  @Field(() => [VerdictReview], { description: 'What other members said of it, the first one first.' })
  reviews!: VerdictReview[];

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;

  /** For the resolvers of `recordedBy` and `confirmedBy`. */
  recordedById!: string | null;
  confirmedById!: string | null;
}

export interface ReviewRow {
  id: string;
  member_id: string;
  stance: ReviewStance;
  comment: string | null;
  reviewed_at: string;
}

export function reviewFrom(row: ReviewRow): VerdictReview {
  return Object.assign(new VerdictReview(), {
    id: globalId('review', row.id),
    memberId: row.member_id,
    stance: row.stance,
    comment: row.comment,
    reviewedAt: row.reviewed_at,
  });
}

/** A stored word is one of the domain's: the table's CHECK says so. */
export const asVerdict = (word: string | null | undefined): Verdict | null =>
  VERDICTS.find((verdict) => verdict === word) ?? null;
