import { SCORE_CRITERIA, type ScoreCriterion } from '@levain/domain/scores/score.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { DirectionEnum, MetricShapeEnum, VerdictEnum, wordsEnum } from '../graphql/domain-enums.js';

export const ScoreCriterionEnum = wordsEnum(
  'ScoreCriterion',
  SCORE_CRITERIA,
  'What an idea is scored on before it is tested.',
);

@ObjectType({ description: "The viewer's own scores." })
export class OwnScores {
  @Field(() => Int, { description: 'How much it would change, 1 to 10.' })
  impact!: number;

  @Field(() => Int, { description: 'How sure one is, 1 to 10.' })
  confidence!: number;

  @Field(() => Int, { description: 'How easily it is tried, 1 to 10.' })
  ease!: number;
}

@ObjectType({ description: 'What several people gave on one criterion.' })
export class CriterionSpread {
  @Field(() => ScoreCriterionEnum, { description: 'The criterion.' })
  criterion!: ScoreCriterion;

  @Field(() => [Int], { description: 'Every score, the lowest first; never whose.' })
  scores!: readonly number[];

  @Field(() => Int, { description: 'The lowest.' })
  lowest!: number;

  @Field(() => Int, { description: 'The highest.' })
  highest!: number;

  @Field(() => Boolean, {
    description: 'At least five points lie between them: talk about it before the mean.',
  })
  disagree!: boolean;

  @Field(() => Float, { description: 'Their mean.' })
  mean!: number;
}

@ObjectType({
  description: 'The effect that a test measured on its primary outcome, in the unit of the metric.',
})
export class MeasuredEffect {
  @Field(() => String, { description: 'The metric.' })
  metricName!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => MetricShapeEnum, { description: 'Its shape; a difference of proportions is a fraction.' })
  shape!: MetricShape;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => Float, { nullable: true, description: 'The difference.' })
  value!: number | null;
}

@ObjectType({ description: 'What a test of a scored idea showed.' })
export class ScoredTest {
  @Field(() => ExperimentLink, { description: 'The experiment.' })
  experiment!: ExperimentLink;

  @Field(() => VerdictEnum, { description: 'Its confirmed verdict.' })
  verdict!: Verdict;

  @Field(() => MeasuredEffect, { nullable: true, description: 'Its effect, where one was measured.' })
  effect!: MeasuredEffect | null;
}

@ObjectType({ description: 'The scores of an idea, as the viewer may see them.' })
export class HypothesisScores {
  @Field(() => ID, { description: 'The hypothesis.' })
  id!: string;

  @Field(() => Int, { description: 'How many people scored it.' })
  scorers!: number;

  @Field(() => Boolean, { description: 'Whether it may still be scored: no test of it has started.' })
  isOpen!: boolean;

  @Field(() => OwnScores, { nullable: true, description: "The viewer's own." })
  own!: OwnScores | null;

  @Field(() => [CriterionSpread], {
    description:
      "Everybody's, criterion by criterion; empty until the viewer gave theirs, or a test started.",
  })
  spread!: readonly CriterionSpread[];

  @Field(() => Float, {
    nullable: true,
    description: 'The mean of the means, 1 to 10; hidden as the spread is.',
  })
  score!: number | null;

  @Field(() => Int, { description: 'How many changed their scores after seeing the others’.' })
  revised!: number;

  @Field(() => [ScoredTest], { description: 'What its tests showed, once their verdicts were confirmed.' })
  tests!: ScoredTest[];
}
