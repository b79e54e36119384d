import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { VerdictEnum } from '../graphql/domain-enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: "One of the viewer's forecasts, and what came." })
export class OwnForecast {
  @Field(() => ExperimentLink, { description: 'On what.' })
  experiment!: ExperimentLink;

  @Field(() => Float, { description: 'The probability given.' })
  probability!: number;

  @Field(() => DateTimeScalar, { description: 'When it was given, or last changed.' })
  givenAt!: Date;

  @Field(() => Boolean, { description: "Given by the experiment's owner: it counts here, and in no crowd." })
  isOwners!: boolean;

  @Field(() => VerdictEnum, { nullable: true, description: 'The verdict, once it is confirmed.' })
  verdict!: Verdict | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the hypothesis held; null before the verdict, and when it leaves the question open.',
  })
  held!: boolean | null;
}

@ObjectType({ description: 'Forecasts of about the same probability beside how often they came true.' })
export class CalibrationBand {
  @Field(() => Float, { description: 'Lower bound of the band, included.' })
  from!: number;

  @Field(() => Float, { description: 'Upper bound of the band.' })
  to!: number;

  @Field(() => Int, { description: 'How many forecasts are in it.' })
  forecasts!: number;

  @Field(() => Float, { description: 'Mean of what was said.' })
  meanProbability!: number;

  @Field(() => Float, { description: 'Share of them that came true.' })
  confirmedShare!: number;
}

@ObjectType({ description: 'How well the viewer forecasts. Nobody else can ask for it.' })
export class OwnForecasts {
  @Field(() => [OwnForecast], { description: 'All of them, the latest first.' })
  forecasts!: OwnForecast[];

  @Field(() => Int, { description: 'On how many a verdict said yes or no.' })
  scored!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean Brier score: 0 is perfect, 0.25 is one chance in two.',
  })
  brier!: number | null;

  @Field(() => Int, { description: 'How many scored forecasts are still missing for a calibration.' })
  missing!: number;

  @Field(() => [CalibrationBand], { description: 'Empty while some are missing.' })
  calibration!: readonly CalibrationBand[];
}
