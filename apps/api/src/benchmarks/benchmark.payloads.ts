import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Benchmark } from './benchmark.model.js';

@ObjectType({ description: 'The benchmark is recorded.' })
export class RecordBenchmarkSuccess {
  @Field(() => Benchmark, { description: 'The benchmark.' })
  benchmark!: Benchmark;
}

@ObjectType({ description: 'The benchmark is revised.' })
export class ReviseBenchmarkSuccess {
  @Field(() => Benchmark, { description: 'The benchmark.' })
  benchmark!: Benchmark;
}

export const RecordBenchmarkPayload = payloadUnion('RecordBenchmarkPayload', RecordBenchmarkSuccess);
export const ReviseBenchmarkPayload = payloadUnion('ReviseBenchmarkPayload', ReviseBenchmarkSuccess);
