import {
  CONFIDENCE_DEGREES,
  CONFIDENCE_LEANINGS,
  WEIGHED_AS,
  type ConfidenceDegree,
  type ConfidenceLeaning,
  type WeighedAs,
} from '@levain/domain/hypotheses/confidence.js';
import type { EvidenceSide } from '@levain/domain/hypotheses/evidence.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { EvidenceSideEnum } from '../hypotheses/evidence.model.js';
import { Testimony } from './testimony.model.js';

export const ConfidenceLeaningEnum = wordsEnum(
  'ConfidenceLeaning',
  CONFIDENCE_LEANINGS,
  'Towards what the evidence leans.',
);
export const ConfidenceDegreeEnum = wordsEnum(
  'ConfidenceDegree',
  CONFIDENCE_DEGREES,
  'How far the evidence leans.',
);
export const WeighedAsEnum = wordsEnum('WeighedAs', WEIGHED_AS, 'Why a piece weighs what it weighs.');

@ObjectType({ description: 'One piece on the scales: a confirmed verdict or a testimony.' })
export class ConfidencePiece {
  @Field(() => EvidenceSideEnum, { description: 'Which way it speaks.' })
  side!: EvidenceSide;

  @Field(() => Float, { description: 'What it weighs in the end.' })
  weight!: number;

  @Field(() => WeighedAsEnum, { description: 'Why it weighs that.' })
  weighedAs!: WeighedAs;

  @Field(() => Int, { nullable: true, description: 'Grade of the evidence of a verdict.' })
  grade!: number | null;

  @Field(() => ExperimentLink, { nullable: true, description: 'The experiment whose verdict it is.' })
  experiment!: ExperimentLink | null;

  @Field(() => Testimony, { nullable: true, description: 'The testimony it is.' })
  testimony!: Testimony | null;
}

@ObjectType({ description: 'The scales as they stood from a day on, as it was known then.' })
export class ConfidenceStep {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => Float, { description: 'What spoke for it weighed.' })
  for!: number;

  @Field(() => Float, { description: 'What spoke against it weighed.' })
  against!: number;

  @Field(() => ConfidenceLeaningEnum, { description: 'Towards what it leaned.' })
  leaning!: ConfidenceLeaning;

  @Field(() => ConfidenceDegreeEnum, { nullable: true, description: 'How far.' })
  degree!: ConfidenceDegree | null;

  @Field(() => [ConfidencePiece], { description: 'What came or went that day, as it weighs now.' })
  movedBy!: ConfidencePiece[];
}

@ObjectType({
  description:
    'What speaks for and against a hypothesis, weighed by an explicit rule. Weights compare; they are no chance.',
})
export class Confidence {
  @Field(() => String, { description: 'The version of the rule.' })
  ruleVersion!: string;

  @Field(() => ConfidenceLeaningEnum, { description: 'Towards what it leans.' })
  leaning!: ConfidenceLeaning;

  @Field(() => ConfidenceDegreeEnum, { nullable: true, description: 'How far; null where it leans nowhere.' })
  degree!: ConfidenceDegree | null;

  @Field(() => Float, { description: 'What speaks for it weighs.' })
  for!: number;

  @Field(() => Float, { description: 'What speaks against it weighs.' })
  against!: number;

  @Field(() => [ConfidencePiece], { description: 'All it is made of, the heaviest first.' })
  pieces!: ConfidencePiece[];

  @Field(() => [ConfidenceStep], { description: 'Each day on which it moved, the first day first.' })
  history!: ConfidenceStep[];
}
