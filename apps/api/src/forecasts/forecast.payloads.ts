import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { ExperimentForecasts } from './forecast.model.js';

@ObjectType({ description: 'The forecast is kept, hidden until the verdict is confirmed.' })
export class GiveForecastSuccess {
  @Field(() => ExperimentForecasts, { description: 'What the viewer sees now.' })
  forecasts!: ExperimentForecasts;
}

export const GiveForecastPayload = payloadUnion('GiveForecastPayload', GiveForecastSuccess);
