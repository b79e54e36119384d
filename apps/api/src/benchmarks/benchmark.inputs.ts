import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';

@InputType({ description: 'What the form of a benchmark holds.' })
export class BenchmarkFields {
  @Field(() => String, { description: 'Who did it.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'In which sector.' })
  sector?: string | null;

  @Field(() => String, { nullable: true, description: 'In which situation.' })
  context?: string | null;

  @Field(() => String, { description: 'What they did.' })
  action!: string;

  @Field(() => String, { description: 'What came of it.' })
  result!: string;

  @Field(() => String, { description: 'Where it can be read.' })
  sourceUrl!: string;

  @Field(() => String, { description: 'Who says so.' })
  sourceAuthor!: string;

  @Field(() => DateScalar, { description: 'When the source appeared.' })
  publishedOn!: string;
}

@InputType({ description: 'What another actor did.' })
export class RecordBenchmarkInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => BenchmarkFields, { description: 'The benchmark.' })
  benchmark!: BenchmarkFields;
}

@InputType({ description: 'Another reading of a benchmark.' })
export class ReviseBenchmarkInput {
  @Field(() => ID, { description: 'The benchmark.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => BenchmarkFields, { description: 'As it should read; it replaces what was there.' })
  benchmark!: BenchmarkFields;
}

@ArgsType()
export class BenchmarksArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Part of its text.' })
  text?: string | null;
}
