import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Experiment } from '../experiments/experiment.model.js';
import { ExperimentPage } from '../experiments/queries/experiment-page.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { StartNextExperiment } from './commands/start-next-experiment.js';
import { StartNextExperimentInput } from './iteration.inputs.js';
import { StartNextExperimentPayload, StartNextExperimentSuccess } from './iteration.payloads.js';

@Resolver(() => Experiment)
export class IterationsResolver {
  constructor(
    private readonly page: ExperimentPage,
    private readonly startNext: StartNextExperiment,
  ) {}

  @Mutation(() => StartNextExperimentPayload, {
    description:
      'Starts the next experiment from a decided one: what it keeps, what it changes, which learning made it so.',
  })
  @Access('startNextExperiment')
  async startNextExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The next experiment.' }) input: StartNextExperimentInput,
  ): Promise<StartNextExperimentSuccess | UserError> {
    return toPayload(await this.startNext.execute(actor, input), async ({ id }) =>
      Object.assign(new StartNextExperimentSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }
}
