import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/scalars.js';
import { Measure } from '../plans/plan.model.js';
import { measureView } from '../plans/plan-view.js';
import type { MeasureAnalysis as Analysed } from './queries/readings.js';

@ObjectType({ description: 'One measure, read.' })
export class MeasureAnalysis {
  @Field(() => Measure, { description: 'The measure.' })
  measure!: Measure;

  @Field(() => JsonScalar, { description: "The domain's Analysis, whole; arms by the ids of the API." })
  analysis!: unknown;

  static from({ measure, analysis }: Analysed): MeasureAnalysis {
    return Object.assign(new MeasureAnalysis(), { measure: measureView(measure), analysis });
  }
}
