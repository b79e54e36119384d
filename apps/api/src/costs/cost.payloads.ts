import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { CostSettings, ExperimentCosts } from './cost.model.js';

@ObjectType({ isAbstract: true })
abstract class CostsSuccess {
  @Field(() => ExperimentCosts, { description: 'What the experiment cost and brought, as it is told now.' })
  costs!: ExperimentCosts;
}

@ObjectType({ description: 'The cost is recorded.' })
export class RecordCostSuccess extends CostsSuccess {}
export const RecordCostPayload = payloadUnion('RecordCostPayload', RecordCostSuccess);

@ObjectType({ description: 'The cost is put right.' })
export class CorrectCostSuccess extends CostsSuccess {}
export const CorrectCostPayload = payloadUnion('CorrectCostPayload', CorrectCostSuccess);

@ObjectType({ description: 'The return is recorded.' })
export class RecordReturnSuccess extends CostsSuccess {}
export const RecordReturnPayload = payloadUnion('RecordReturnPayload', RecordReturnSuccess);

@ObjectType({ description: 'The return is put right.' })
export class CorrectReturnSuccess extends CostsSuccess {}
export const CorrectReturnPayload = payloadUnion('CorrectReturnPayload', CorrectReturnSuccess);

@ObjectType({ description: 'The budget is set.' })
export class SetBudgetSuccess extends CostsSuccess {}
export const SetBudgetPayload = payloadUnion('SetBudgetPayload', SetBudgetSuccess);

@ObjectType({ description: 'The assumptions are kept.' })
export class AssumeCostsSuccess {
  @Field(() => CostSettings, { description: 'The assumptions.' })
  settings!: CostSettings;
}
export const AssumeCostsPayload = payloadUnion('AssumeCostsPayload', AssumeCostsSuccess);
