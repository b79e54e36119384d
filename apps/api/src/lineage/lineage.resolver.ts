import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { Experiment } from '../experiments/experiment.model.js';
import { ExperimentPage } from '../experiments/queries/experiment-page.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { BorrowPlan } from './commands/borrow-plan.js';
import { SpreadExperiment } from './commands/spread-experiment.js';
import { ExperimentSource } from './experiment-source.model.js';
import { BorrowPlanInput, SpreadExperimentInput } from './lineage.inputs.js';
import { Lineage } from './lineage.model.js';
import {
  BorrowPlanPayload,
  BorrowPlanSuccess,
  SpreadExperimentPayload,
  SpreadExperimentSuccess,
} from './lineage.payloads.js';
import { ExperimentSources } from './queries/experiment-sources.js';
import { LineageTree } from './queries/lineage-tree.js';

@Resolver(() => Lineage)
export class LineageResolver {
  constructor(
    private readonly tree: LineageTree,
    private readonly page: ExperimentPage,
    private readonly spread: SpreadExperiment,
    private readonly borrow: BorrowPlan,
  ) {}

  @Query(() => Lineage, {
    nullable: true,
    description: 'The tree an experiment belongs to, by its id or by its number.',
  })
  @Access('member')
  lineage(
    @Actor() actor: ActingMember,
    @Args('experimentId', { type: () => ID, nullable: true, description: 'The id.' }) id?: string | null,
    @Args('number', { type: () => Int, nullable: true, description: 'The number.' }) number?: number | null,
  ): Promise<Lineage | null> {
    return this.tree.of(actor, { id, number });
  }

  @Mutation(() => SpreadExperimentPayload, {
    description: 'Starts a local re-test of what was learned elsewhere, with its own figures.',
  })
  @Access('startNextExperiment')
  async spreadExperiment(
    @Actor() actor: ActingMember,
    @Args('input', { description: 'The local re-test.' }) input: SpreadExperimentInput,
  ): Promise<SpreadExperimentSuccess | UserError> {
    return toPayload(await this.spread.execute(actor, input), async ({ id }) =>
      Object.assign(new SpreadExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => BorrowPlanPayload, {
    description: 'Borrows the plan of an experiment for another question, with credit and without lineage.',
  })
  @Access('createExperiment')
  async borrowPlan(
    @Actor() actor: ActingMember,
    @Args('input', { description: 'The plan, and what it is borrowed for.' }) input: BorrowPlanInput,
  ): Promise<BorrowPlanSuccess | UserError> {
    return toPayload(await this.borrow.execute(actor, input), async ({ id }) =>
      Object.assign(new BorrowPlanSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }
}

@Resolver(() => Experiment)
export class ExperimentSourcesResolver {
  constructor(private readonly sources: ExperimentSources) {}

  @ResolveField(() => ExperimentSource, {
    nullable: true,
    description: 'The experiment whose plan it took, when it is not simply the next one of its parent.',
  })
  source(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<ExperimentSource | null> {
    return this.sources.source(context, record.id);
  }

  @ResolveField(() => [ExperimentSource], { description: 'The experiments that took its plan.' })
  lentTo(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<ExperimentSource[]> {
    return this.sources.lentTo(context, record.id);
  }
}
