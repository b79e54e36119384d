import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AssumeCosts } from './commands/assume-costs.js';
import { SetBudget } from './commands/set-budget.js';
import { AssumeCostsInput, SetBudgetInput } from './cost.inputs.js';
import { CostSettings } from './cost.model.js';
import {
  AssumeCostsPayload,
  AssumeCostsSuccess,
  SetBudgetPayload,
  SetBudgetSuccess,
} from './cost.payloads.js';
import { ExperimentCostsView } from './experiment-costs-view.js';
import { readSettings } from './settings-sql.js';

@Resolver(() => CostSettings)
export class CostsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budget: SetBudget,
    private readonly assume: AssumeCosts,
    private readonly view: ExperimentCostsView,
  ) {}

  @Query(() => CostSettings, {
    description: 'What the workspace counts in, and what it assumes an hour of its people costs.',
  })
  @Access('member')
  costSettings(@Actor() actor: ActingMember): Promise<CostSettings> {
    return this.unitOfWork.read(actor, (tx) => readSettings(tx, actor));
  }

  @Mutation(() => SetBudgetPayload, { description: 'Sets what an experiment may cost.' })
  @Access('recordCost')
  async setBudget(
    @Context() context: RequestContext,
    @Args('input', { description: 'The budget, and whose.' }) input: SetBudgetInput,
  ): Promise<SetBudgetSuccess | UserError> {
    return toPayload(await this.budget.execute(context.actor, input), async ({ experimentId }) =>
      Object.assign(new SetBudgetSuccess(), { costs: await this.view.written(context, experimentId) }),
    );
  }

  @Mutation(() => AssumeCostsPayload, {
    description: 'Says what the workspace counts in and what an hour costs; lines keep the rate they had.',
  })
  @Access('assumeCosts')
  async assumeCosts(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The currency and the cost of an hour.' }) input: AssumeCostsInput,
  ): Promise<AssumeCostsSuccess | UserError> {
    return toPayload(await this.assume.execute(actor, input), async () =>
      Object.assign(new AssumeCostsSuccess(), { settings: await this.costSettings(actor) }),
    );
  }
}
