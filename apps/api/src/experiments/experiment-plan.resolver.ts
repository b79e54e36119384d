import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AmendPlanInput, PlanExperimentInput } from '../plans/plan.inputs.js';
import { AmendPlan } from './commands/amend-plan.js';
import { PlanExperiment } from './commands/plan-experiment.js';
import { Experiment } from './experiment.model.js';
import {
  AmendPlanPayload,
  AmendPlanSuccess,
  PlanExperimentPayload,
  PlanExperimentSuccess,
} from './experiment.payloads.js';
import { ExperimentPage } from './queries/experiment-page.js';

/** The bet, before it is frozen and after. */
@Resolver(() => Experiment)
export class ExperimentPlanResolver {
  constructor(
    private readonly page: ExperimentPage,
    private readonly plan: PlanExperiment,
    private readonly amend: AmendPlan,
  ) {}

  @Mutation(() => PlanExperimentPayload, { description: 'Writes the plan of a test that has not started.' })
  @Access('changeExperiment')
  async planExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The whole plan.' }) input: PlanExperimentInput,
  ): Promise<PlanExperimentSuccess | UserError> {
    return toPayload(await this.plan.execute(actor, input), async ({ id }) =>
      Object.assign(new PlanExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => AmendPlanPayload, { description: 'Signs a change to the frozen plan of a running test.' })
  @Access('changeExperiment')
  async amendPlan(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The plan as it is to be, and why.' }) input: AmendPlanInput,
  ): Promise<AmendPlanSuccess | UserError> {
    return toPayload(await this.amend.execute(actor, input), async ({ id }) =>
      Object.assign(new AmendPlanSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }
}
