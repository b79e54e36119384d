import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AbandonTest } from './commands/abandon-test.js';
import { EndTest } from './commands/end-test.js';
import { StartTest } from './commands/start-test.js';
import { AbandonTestInput, EndTestInput, StartTestInput } from './experiment.inputs.js';
import { Experiment } from './experiment.model.js';
import {
  AbandonTestPayload,
  AbandonTestSuccess,
  EndTestPayload,
  EndTestSuccess,
  StartTestPayload,
  StartTestSuccess,
} from './experiment.payloads.js';
import { ExperimentPage } from './queries/experiment-page.js';

/** From the freezing of the bet to the end of the test. */
@Resolver(() => Experiment)
export class ExperimentTestResolver {
  constructor(
    private readonly page: ExperimentPage,
    private readonly start: StartTest,
    private readonly end: EndTest,
    private readonly abandon: AbandonTest,
  ) {}

  @Mutation(() => StartTestPayload, { description: 'Freezes the bet and starts the test.' })
  @Access('moveExperiment')
  async startTest(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The experiment.' }) input: StartTestInput,
  ): Promise<StartTestSuccess | UserError> {
    return toPayload(await this.start.execute(actor, input), async ({ id }) =>
      Object.assign(new StartTestSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => EndTestPayload, {
    description: 'Ends a test: at its stop date, or before it with a reason.',
  })
  @Access('moveExperiment')
  async endTest(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The experiment.' }) input: EndTestInput,
  ): Promise<EndTestSuccess | UserError> {
    return toPayload(await this.end.execute(actor, input), async ({ id }) =>
      Object.assign(new EndTestSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => AbandonTestPayload, {
    description: 'Gives a running test up; it still gets an evaluation.',
  })
  @Access('moveExperiment')
  async abandonTest(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The experiment, and why.' }) input: AbandonTestInput,
  ): Promise<AbandonTestSuccess | UserError> {
    return toPayload(await this.abandon.execute(actor, input), async ({ id }) =>
      Object.assign(new AbandonTestSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }
}
