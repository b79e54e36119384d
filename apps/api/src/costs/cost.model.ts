import { COST_CATEGORIES, COST_KINDS, type CostCategory, type CostKind } from '@levain/domain/costs/cost.js';
import { RETURN_CONFIDENCES, type ReturnConfidence } from '@levain/domain/costs/return.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const CostKindEnum = wordsEnum('CostKind', COST_KINDS, 'Whether hours or money were spent.');
export const CostCategoryEnum = wordsEnum('CostCategory', COST_CATEGORIES, 'What it was spent on.');
export const ReturnConfidenceEnum = wordsEnum(
  'ReturnConfidence',
  RETURN_CONFIDENCES,
  'Whether a return was counted, or worked out from an assumption.',
);

@ObjectType({ isAbstract: true })
abstract class Line extends Node {
  @Field(() => Float, { description: 'The amount, in the currency of the workspace.' })
  amount!: number;

  @Field(() => DateScalar, { description: 'The day it is of.' })
  day!: string;

  @Field(() => Boolean, { description: 'Whether it counts: no later line put it right.' })
  counts!: boolean;

  @Field(() => ID, { nullable: true, description: 'The line that this one puts right.' })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it puts that line right.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Whether it came after the decision that closed the experiment.' })
  afterClosing!: boolean;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'A line of what an experiment cost; it is never rewritten.',
})
export class CostLine extends Line {
  @Field(() => CostKindEnum, { description: 'Hours or money.' })
  kind!: CostKind;

  @Field(() => CostCategoryEnum, { description: 'What for.' })
  category!: CostCategory;

  @Field(() => String, { nullable: true, description: 'Which agency or vendor.' })
  vendor!: string | null;

  @Field(() => Float, { nullable: true, description: 'How many hours.' })
  hours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What an hour was assumed to cost when it was recorded.',
  })
  hourlyRate!: number | null;

  @Field(() => String, { nullable: true, description: 'What it was.' })
  note!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A line of what an experiment brought; it is never rewritten.',
})
export class ReturnLine extends Line {
  @Field(() => String, { description: 'How the amount was computed.' })
  assumption!: string;

  @Field(() => ReturnConfidenceEnum, { description: 'Counted or estimated.' })
  confidence!: ReturnConfidence;

  @Field(() => ID, { nullable: true, description: 'The outcome measure it was computed from.' })
  measureId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of that measure.' })
  measureName!: string | null;
}

@ObjectType({ description: 'What an experiment might cost, as it was set at a moment.' })
export class BudgetSet {
  @Field(() => Float, { description: 'The amount, in the currency of the workspace.' })
  amount!: number;

  @Field(() => String, { nullable: true, description: 'What for.' })
  note!: string | null;

  @Field(() => String, { description: 'Who set it.' })
  setByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  setAt!: string;
}

@ObjectType({ description: 'What was spent on one thing.' })
export class CostSum {
  @Field(() => CostCategoryEnum, { description: 'On what.' })
  category!: CostCategory;

  @Field(() => String, { nullable: true, description: 'With which agency or vendor.' })
  vendor!: string | null;

  @Field(() => Float, { nullable: true, description: 'Of it, the hours.' })
  hours!: number | null;

  @Field(() => Float, { description: 'The amount.' })
  amount!: number;
}

@ObjectType({
  description: 'What the workspace counts in, and what it assumes an hour of its people costs.',
})
export class CostSettings {
  @Field(() => String, { description: 'The currency, by its ISO 4217 code.' })
  currency!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'What an hour costs; null when nobody assumed anything.',
  })
  hourlyRate!: number | null;

  @Field(() => String, { nullable: true, description: 'Where that comes from.' })
  hourlyRateBasis!: string | null;

  @Field(() => Boolean, {
    description: 'Whether amounts are recorded: the currency does not change any more.',
  })
  isCurrencyUsed!: boolean;

  @Field(() => Int, { description: 'Give it back with a change; 0 before anything was said.' })
  version!: number;
}

@ObjectType({ description: 'What an experiment cost and brought, with what that rests on.' })
export class ExperimentCosts {
  @Field(() => CostSettings, { description: 'What its amounts are in, and the assumption on hours.' })
  settings!: CostSettings;

  @Field(() => Float, { nullable: true, description: 'The cost; null while none is recorded.' })
  spent!: number | null;

  @Field(() => Float, { description: 'The hours in it.' })
  hours!: number;

  @Field(() => [CostSum], { description: 'What it was spent on, the largest first.' })
  byCategory!: CostSum[];

  @Field(() => Float, { nullable: true, description: 'What it brought; null while nobody said.' })
  returned!: number | null;

  @Field(() => Float, { description: 'Of it, what was measured.' })
  measured!: number;

  @Field(() => Float, { description: 'Of it, what was estimated.' })
  estimated!: number;

  @Field(() => [String], { description: 'How the returns were computed, each once.' })
  assumptions!: string[];

  @Field(() => Float, {
    nullable: true,
    description: 'What one unit of money brought; null without both sides.',
  })
  perUnit!: number | null;

  @Field(() => Float, { nullable: true, description: 'The budget less the cost; null without a budget.' })
  left!: number | null;

  @Field(() => [CostLine], { description: 'Every line of the costs, the latest day first.' })
  lines!: CostLine[];

  @Field(() => [ReturnLine], { description: 'Every line of the returns, the latest day first.' })
  returns!: ReturnLine[];

  @Field(() => [BudgetSet], { description: 'The budgets, the one that counts first.' })
  budgets!: BudgetSet[];

  @Field(() => Boolean, { description: 'Whether the viewer may record and correct lines, closed or not.' })
  viewerCanRecord!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may set the budget.' })
  viewerCanSetBudget!: boolean;
}
