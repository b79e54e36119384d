import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { VerdictEnum } from '../graphql/domain-enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: "The viewer's own forecast on one experiment." })
export class GivenForecast {
  @Field(() => Float, { description: 'The probability that the hypothesis holds.' })
  probability!: number;

  @Field(() => DateTimeScalar, { description: 'When it was given, or last changed.' })
  givenAt!: Date;
}

@ObjectType({
  description:
    'What those who took part believed, beside what came; never who believed what. Not of the owner.',
})
export class Crowd {
  @Field(() => Int, { description: 'How many forecasts. Below three, nothing more is told.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Their mean.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their median.' })
  median!: number | null;

  @Field(() => [Float], { description: 'Each of them, the smallest first.' })
  spread!: readonly number[];

  @Field(() => Float, {
    nullable: true,
    description: 'Brier score of the mean: 0 is perfect, 0.25 is one chance in two. Null when nobody knows.',
  })
  brier!: number | null;

  @Field(() => VerdictEnum, { description: 'What came: the confirmed verdict.' })
  verdict!: Verdict;
}

@ObjectType({ description: 'Forecasts on an experiment, as the viewer may see them.' })
export class ExperimentForecasts {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may give one, or change theirs.' })
  canForecast!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer owns the experiment: the crowd is the others.' })
  isOwners!: boolean;

  @Field(() => GivenForecast, { nullable: true, description: "The viewer's own." })
  own!: GivenForecast | null;

  @Field(() => Crowd, {
    nullable: true,
    description: 'Hidden from everybody until the verdict is confirmed.',
  })
  crowd!: Crowd | null;
}
