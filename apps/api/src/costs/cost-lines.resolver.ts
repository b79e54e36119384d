import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Experiment } from '../experiments/experiment.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CorrectCost } from './commands/correct-cost.js';
import { CorrectReturn } from './commands/correct-return.js';
import { RecordCost } from './commands/record-cost.js';
import { RecordReturn } from './commands/record-return.js';
import { CorrectCostInput, CorrectReturnInput, RecordCostInput, RecordReturnInput } from './cost.inputs.js';
import { ExperimentCosts } from './cost.model.js';
import {
  CorrectCostPayload,
  CorrectCostSuccess,
  CorrectReturnPayload,
  CorrectReturnSuccess,
  RecordCostPayload,
  RecordCostSuccess,
  RecordReturnPayload,
  RecordReturnSuccess,
} from './cost.payloads.js';
import { ExperimentCostsView } from './experiment-costs-view.js';

@Resolver(() => Experiment)
export class CostLinesResolver {
  constructor(
    private readonly recordOne: RecordCost,
    private readonly correctOne: CorrectCost,
    private readonly recordGain: RecordReturn,
    private readonly correctGain: CorrectReturn,
    private readonly view: ExperimentCostsView,
  ) {}

  @Mutation(() => RecordCostPayload, { description: 'Records hours or money that an experiment cost.' })
  @Access('recordCost')
  async recordCost(
    @Context() context: RequestContext,
    @Args('input', { description: 'The cost, and of what.' }) input: RecordCostInput,
  ): Promise<RecordCostSuccess | UserError> {
    return toPayload(await this.recordOne.execute(context.actor, input), async ({ experimentId }) =>
      Object.assign(new RecordCostSuccess(), { costs: await this.view.written(context, experimentId) }),
    );
  }

  @Mutation(() => CorrectCostPayload, {
    description: 'Puts a cost right by another line; the wrong one stays readable and counts no more.',
  })
  @Access('recordCost')
  async correctCost(
    @Context() context: RequestContext,
    @Args('input', { description: 'The right line, and why.' }) input: CorrectCostInput,
  ): Promise<CorrectCostSuccess | UserError> {
    return toPayload(await this.correctOne.execute(context.actor, input), async ({ experimentId }) =>
      Object.assign(new CorrectCostSuccess(), { costs: await this.view.written(context, experimentId) }),
    );
  }

  @Mutation(() => RecordReturnPayload, {
    description: 'Records what an experiment brought, with how that was computed.',
  })
  @Access('recordCost')
  async recordReturn(
    @Context() context: RequestContext,
    @Args('input', { description: 'The return, and of what.' }) input: RecordReturnInput,
  ): Promise<RecordReturnSuccess | UserError> {
    return toPayload(await this.recordGain.execute(context.actor, input), async ({ experimentId }) =>
      Object.assign(new RecordReturnSuccess(), { costs: await this.view.written(context, experimentId) }),
    );
  }

  @Mutation(() => CorrectReturnPayload, {
    description: 'Puts a return right by another line; the wrong one stays readable and counts no more.',
  })
  @Access('recordCost')
  async correctReturn(
    @Context() context: RequestContext,
    @Args('input', { description: 'The right line, and why.' }) input: CorrectReturnInput,
  ): Promise<CorrectReturnSuccess | UserError> {
    return toPayload(await this.correctGain.execute(context.actor, input), async ({ experimentId }) =>
      Object.assign(new CorrectReturnSuccess(), { costs: await this.view.written(context, experimentId) }),
    );
  }

  @ResolveField(() => ExperimentCosts, {
    description: 'What it cost and brought, with what that rests on.',
  })
  costs(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<ExperimentCosts> {
    return this.view.of(context, record);
  }
}
