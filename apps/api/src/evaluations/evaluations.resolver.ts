import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Experiment } from '../experiments/experiment.model.js';
import { ExperimentPage } from '../experiments/queries/experiment-page.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CloseEvaluation } from './commands/close-evaluation.js';
import { RecordVerdict } from './commands/record-verdict.js';
import { ReviewVerdict } from './commands/review-verdict.js';
import { CloseEvaluationInput, RecordVerdictInput, ReviewVerdictInput } from './evaluation.inputs.js';
import {
  CloseEvaluationPayload,
  CloseEvaluationSuccess,
  RecordVerdictPayload,
  RecordVerdictSuccess,
  ReviewVerdictPayload,
  ReviewVerdictSuccess,
} from './evaluation.payloads.js';

@Resolver(() => Experiment)
export class EvaluationsResolver {
  constructor(
    private readonly page: ExperimentPage,
    private readonly record: RecordVerdict,
    private readonly review: ReviewVerdict,
    private readonly close: CloseEvaluation,
  ) {}

  @Mutation(() => RecordVerdictPayload, {
    description: 'Records the verdict, and what was learned with its limits.',
  })
  @Access('recordVerdict')
  async recordVerdict(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The verdict.' }) input: RecordVerdictInput,
  ): Promise<RecordVerdictSuccess | UserError> {
    return toPayload(await this.record.execute(actor, input), async ({ id }) =>
      Object.assign(new RecordVerdictSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => ReviewVerdictPayload, {
    description: 'Confirms or contests a verdict: another person than its owner.',
  })
  @Access('confirmVerdict')
  async reviewVerdict(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The second look.' }) input: ReviewVerdictInput,
  ): Promise<ReviewVerdictSuccess | UserError> {
    return toPayload(await this.review.execute(actor, input), async ({ id }) =>
      Object.assign(new ReviewVerdictSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => CloseEvaluationPayload, {
    description: 'Moves an evaluated experiment on to its decision.',
  })
  @Access('moveExperiment')
  async closeEvaluation(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The experiment.' }) input: CloseEvaluationInput,
  ): Promise<CloseEvaluationSuccess | UserError> {
    return toPayload(await this.close.execute(actor, input), async ({ id }) =>
      Object.assign(new CloseEvaluationSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }
}
