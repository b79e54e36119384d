import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { DepartmentLoader } from '../departments/department.loader.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AnswerFeedback } from './commands/answer-feedback.js';
import { HandFeedback } from './commands/hand-feedback.js';
import { NameReferents } from './commands/name-referents.js';
import {
  AnswerFeedbackInput,
  FeedbacksArgs,
  HandFeedbackInput,
  NameReferentsInput,
} from './feedback.inputs.js';
import { FeedbackLoaders } from './feedback.loaders.js';
import { Feedback, FeedbackConnection } from './feedback.model.js';
import {
  AnswerFeedbackPayload,
  AnswerFeedbackSuccess,
  HandFeedbackPayload,
  HandFeedbackSuccess,
  NameReferentsPayload,
  NameReferentsSuccess,
} from './feedback.payloads.js';
import { FeedbacksPage } from './queries/feedbacks-page.js';

@Resolver(() => Feedback)
export class FeedbackResolver {
  constructor(
    private readonly handCommand: HandFeedback,
    private readonly answerCommand: AnswerFeedback,
    private readonly page: FeedbacksPage,
    private readonly loaders: FeedbackLoaders,
  ) {}

  @Query(() => FeedbackConnection, {
    description:
      'Feedback handed over to departments: what waits by the wished day, the rest the latest first.',
  })
  @Access('member')
  feedbacks(@Actor() actor: ActingMember, @Args() args: FeedbacksArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Mutation(() => HandFeedbackPayload, {
    description: 'Hands what was said in an experiment to a department.',
  })
  @Access('handFeedback')
  async handFeedback(
    @Context() context: RequestContext,
    @Args('input', { description: 'What was said, and the department.' }) input: HandFeedbackInput,
  ): Promise<HandFeedbackSuccess | UserError> {
    return toPayload(await this.handCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new HandFeedbackSuccess(), { feedback: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => AnswerFeedbackPayload, {
    description: 'Whoever answers for a department answers: it acts, says why not, or passes it on.',
  })
  @Access('answerFeedback')
  async answerFeedback(
    @Context() context: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerFeedbackInput,
  ): Promise<AnswerFeedbackSuccess | UserError> {
    return toPayload(await this.answerCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new AnswerFeedbackSuccess(), { feedback: await this.loaders.reload(context, id) }),
    );
  }
}

@Resolver()
export class NameReferentsResolver {
  constructor(
    private readonly nameCommand: NameReferents,
    private readonly departments: DepartmentLoader,
  ) {}

  @Mutation(() => NameReferentsPayload, { description: 'Says who answers for a department.' })
  @Access('manageDepartments')
  async nameReferents(
    @Context() context: RequestContext,
    @Args('input', { description: 'The department and its referents.' }) input: NameReferentsInput,
  ): Promise<NameReferentsSuccess | UserError> {
    return toPayload(await this.nameCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new NameReferentsSuccess(), { department: await this.departments.reload(context, id) }),
    );
  }
}
