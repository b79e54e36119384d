import type { MetricShape } from '@levain/domain/plans/plan.js';
import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { MetricShapeEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';

@InputType({ description: 'A published figure of a benchmark.' })
export class ReferenceFigureFields {
  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => Float, { nullable: true, description: 'Its value; a proportion is a fraction.' })
  value?: number | null;

  @Field(() => MetricShapeEnum, { description: 'What it is made of.' })
  shape!: MetricShape;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'When it was measured.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands, when not in the source itself.' })
  source?: string | null;

  @Field(() => ID, { nullable: true, description: 'The metric beside which it is shown.' })
  metricId?: string | null;
}

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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it should be looked at again; left out, the day that is there stays.',
  })
  recheckOn?: string | null;

  @Field(() => [ReferenceFigureFields], {
    nullable: true,
    description: 'Its published figures, in their order; left out, those that are there stay.',
  })
  figures?: ReferenceFigureFields[] | null;
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
