import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Metric } from './metric.model.js';

@ObjectType({ description: 'The metric is defined.' })
export class DefineMetricSuccess {
  @Field(() => Metric, { description: 'The metric.' })
  metric!: Metric;
}

export const DefineMetricPayload = payloadUnion('DefineMetricPayload', DefineMetricSuccess);
