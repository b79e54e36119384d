import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';

@ObjectType({ description: 'An experiment that came out otherwise than those who took part believed.' })
export class CrowdSurprise {
  @Field(() => ExperimentLink, { description: 'The experiment, with its verdict.' })
  experiment!: ExperimentLink;

  @Field(() => Int, { description: 'How many had given a forecast.' })
  count!: number;

  @Field(() => Float, { description: 'What they believed in the mean.' })
  mean!: number;

  @Field(() => Boolean, { description: 'Whether the hypothesis held.' })
  held!: boolean;
}

@ObjectType({ description: 'How well those who took part foresaw the verdicts, all together.' })
export class CrowdRecord {
  @Field(() => Int, {
    description: 'Experiments with at least three forecasts and a verdict that said yes or no.',
  })
  experiments!: number;

  @Field(() => Int, { description: 'On how many of them the crowd leant the right way.' })
  right!: number;

  @Field(() => Int, { description: 'On how many it leant the wrong way.' })
  wrong!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean Brier score of the crowds; null below five experiments.',
  })
  brier!: number | null;

  @Field(() => [CrowdSurprise], {
    description: 'Where it leant the wrong way, the furthest off first; at most five.',
  })
  surprises!: CrowdSurprise[];
}
