import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CreateExperiment } from './commands/create-experiment.js';
import { MoveExperiment } from './commands/move-experiment.js';
import { ReviseExperiment } from './commands/revise-experiment.js';
import { ShareExperiment } from './commands/share-experiment.js';
import {
  CreateExperimentInput,
  MoveExperimentInput,
  ReviseExperimentInput,
  ShareExperimentInput,
} from './experiment.inputs.js';
import { Experiment } from './experiment.model.js';
import {
  CreateExperimentPayload,
  CreateExperimentSuccess,
  MoveExperimentPayload,
  MoveExperimentSuccess,
  ReviseExperimentPayload,
  ReviseExperimentSuccess,
  ShareExperimentPayload,
  ShareExperimentSuccess,
} from './experiment.payloads.js';
import { ExperimentPage } from './queries/experiment-page.js';

@Resolver(() => Experiment)
export class ExperimentsResolver {
  constructor(
    private readonly page: ExperimentPage,
    private readonly create: CreateExperiment,
    private readonly revise: ReviseExperiment,
    private readonly share: ShareExperiment,
    private readonly move: MoveExperiment,
  ) {}

  @Query(() => Experiment, { nullable: true, description: 'One experiment, by its id or by its number.' })
  @Access('member')
  experiment(
    @Context() { actor }: RequestContext,
    @Args('id', { type: () => ID, nullable: true, description: 'The id.' }) id?: string | null,
    @Args('number', { type: () => Int, nullable: true, description: 'The number.' }) number?: number | null,
  ): Promise<Experiment | null> {
    return this.page.of(actor, { id, number });
  }

  @Mutation(() => CreateExperimentPayload, {
    description: 'Creates an experiment, private until it is shared.',
  })
  @Access('createExperiment')
  async createExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'What it is made of.' }) input: CreateExperimentInput,
  ): Promise<CreateExperimentSuccess | UserError> {
    return toPayload(await this.create.execute(actor, input), async ({ id }) =>
      Object.assign(new CreateExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => ReviseExperimentPayload, { description: 'Rewrites what an experiment is made of.' })
  @Access('changeExperiment')
  async reviseExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'All of it.' }) input: ReviseExperimentInput,
  ): Promise<ReviseExperimentSuccess | UserError> {
    return toPayload(await this.revise.execute(actor, input), async ({ id }) =>
      Object.assign(new ReviseExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => ShareExperimentPayload, { description: 'Opens a private draft to every member.' })
  @Access('changeExperiment')
  async shareExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The draft.' }) input: ShareExperimentInput,
  ): Promise<ShareExperimentSuccess | UserError> {
    return toPayload(await this.share.execute(actor, input), async ({ id }) =>
      Object.assign(new ShareExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => MoveExperimentPayload, {
    description:
      'Moves from benchmark to prototype through its gate, or one step back before the test starts.',
  })
  @Access('moveExperiment')
  async moveExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Where to.' }) input: MoveExperimentInput,
  ): Promise<MoveExperimentSuccess | UserError> {
    return toPayload(await this.move.execute(actor, input), async ({ id }) =>
      Object.assign(new MoveExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }
}
