import type { CostCategory, CostKind } from '@levain/domain/costs/cost.js';
import type { ReturnConfidence } from '@levain/domain/costs/return.js';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { CostCategoryEnum, CostKindEnum, ReturnConfidenceEnum } from './cost.model.js';

@InputType({ description: 'What the form of a cost holds.' })
export class CostFields {
  @Field(() => CostKindEnum, { description: 'Hours or money.' })
  kind!: CostKind;

  @Field(() => CostCategoryEnum, { description: 'What for.' })
  category!: CostCategory;

  @Field(() => String, { nullable: true, description: 'Which agency or vendor; only of a vendor.' })
  vendor?: string | null;

  @Field(() => Float, { nullable: true, description: 'How many hours; only of time.' })
  hours?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What an hour costs; only of time. The assumption of the workspace when it is left out.',
  })
  hourlyRate?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much, in the currency of the workspace; only of money.',
  })
  amount?: number | null;

  @Field(() => DateScalar, { description: 'When it was spent.' })
  day!: string;

  @Field(() => String, { nullable: true, description: 'What it was.' })
  note?: string | null;
}

@InputType({ description: 'What the form of a return holds.' })
export class ReturnFields {
  @Field(() => Float, { description: 'How much, in the currency of the workspace.' })
  amount!: number;

  @Field(() => String, { description: 'How it was computed.' })
  assumption!: string;

  @Field(() => ReturnConfidenceEnum, { description: 'Counted or estimated.' })
  confidence!: ReturnConfidence;

  @Field(() => DateScalar, { description: 'Of when it is.' })
  day!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The outcome measure of the frozen bet it was computed from.',
  })
  measureId?: string | null;
}

@InputType({ isAbstract: true })
abstract class KeyedInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A cost of an experiment.' })
export class RecordCostInput extends KeyedInput {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => CostFields, { description: 'The line.' })
  cost!: CostFields;
}

@InputType({ description: 'A cost put right by another line.' })
export class CorrectCostInput extends KeyedInput {
  @Field(() => ID, { description: 'The line that is wrong.' })
  id!: string;

  @Field(() => CostFields, { description: 'The line as it should read; an amount of 0 takes it back.' })
  cost!: CostFields;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Something that an experiment brought.' })
export class RecordReturnInput extends KeyedInput {
  @Field(() => ID, { description: 'The experiment; a closed one takes returns too.' })
  experimentId!: string;

  @Field(() => ReturnFields, { description: 'The line.' })
  gain!: ReturnFields;
}

@InputType({ description: 'A return put right by another line.' })
export class CorrectReturnInput extends KeyedInput {
  @Field(() => ID, { description: 'The line that is wrong.' })
  id!: string;

  @Field(() => ReturnFields, { description: 'The line as it should read; an amount of 0 takes it back.' })
  gain!: ReturnFields;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'What an experiment may cost.' })
export class SetBudgetInput extends KeyedInput {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Float, { description: 'How much, in the currency of the workspace.' })
  amount!: number;

  @Field(() => String, { nullable: true, description: 'What for.' })
  note?: string | null;
}

@InputType({ description: 'What the workspace counts in, and what it assumes an hour costs.' })
export class AssumeCostsInput {
  @Field(() => Int, { description: 'The version that was read; 0 before anything was said.' })
  version!: number;

  @Field(() => String, { description: 'The currency, by its ISO 4217 code.' })
  currency!: string;

  @Field(() => Float, { nullable: true, description: 'What an hour costs.' })
  hourlyRate?: number | null;

  @Field(() => String, { nullable: true, description: 'Where that comes from; needed with it.' })
  hourlyRateBasis?: string | null;
}
