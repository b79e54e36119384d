import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import {
  AnswerVolunteerInput,
  CloseCallInput,
  PostCallInput,
  VolunteerForCallInput,
  WithdrawOfferInput,
} from './call.inputs.js';
import { Call } from './call.model.js';
import {
  AnswerVolunteerPayload,
  AnswerVolunteerSuccess,
  CloseCallPayload,
  CloseCallSuccess,
  PostCallPayload,
  PostCallSuccess,
  VolunteerForCallPayload,
  VolunteerForCallSuccess,
  WithdrawOfferPayload,
  WithdrawOfferSuccess,
} from './call.payloads.js';
import { AnswerVolunteer } from './commands/answer-volunteer.js';
import { CloseCall } from './commands/close-call.js';
import { PostCall } from './commands/post-call.js';
import { VolunteerForCall } from './commands/volunteer-for-call.js';
import { WithdrawOffer } from './commands/withdraw-offer.js';
import { CallsQuery } from './queries/calls.js';

/** Asking everybody, for those who lead. */
@Resolver(() => Call)
export class CallLeadResolver {
  constructor(
    private readonly post: PostCall,
    private readonly close: CloseCall,
    private readonly answer: AnswerVolunteer,
    private readonly query: CallsQuery,
  ) {}

  @Mutation(() => PostCallPayload, { description: 'Says what an experiment looks for, to everybody.' })
  @Access('inviteParticipant')
  async postCall(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The call.' }) input: PostCallInput,
  ): Promise<PostCallSuccess | UserError> {
    return toPayload(await this.post.execute(actor, input), async ({ id }) =>
      Object.assign(new PostCallSuccess(), { call: await this.query.byUuid(actor, id) }),
    );
  }

  @Mutation(() => CloseCallPayload, { description: 'Ends a call before its last day.' })
  @Access('inviteParticipant')
  async closeCall(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Which.' }) input: CloseCallInput,
  ): Promise<CloseCallSuccess | UserError> {
    return toPayload(await this.close.execute(actor, input), async ({ id }) =>
      Object.assign(new CloseCallSuccess(), { call: await this.query.byUuid(actor, id) }),
    );
  }

  @Mutation(() => AnswerVolunteerPayload, { description: 'Accepts or declines a volunteer, with a reason.' })
  @Access('inviteParticipant')
  async answerVolunteer(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerVolunteerInput,
  ): Promise<AnswerVolunteerSuccess | UserError> {
    return toPayload(await this.answer.execute(actor, input), async ({ id }) =>
      Object.assign(new AnswerVolunteerSuccess(), { call: await this.query.byUuid(actor, id) }),
    );
  }
}

/** Offering oneself. */
@Resolver(() => Call)
export class VolunteeringResolver {
  constructor(
    private readonly volunteer: VolunteerForCall,
    private readonly withdraw: WithdrawOffer,
    private readonly query: CallsQuery,
  ) {}

  @Mutation(() => VolunteerForCallPayload, { description: 'Offers oneself for a call.' })
  @Access('joinExperiment')
  async volunteerForCall(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Which, with a word.' }) input: VolunteerForCallInput,
  ): Promise<VolunteerForCallSuccess | UserError> {
    return toPayload(await this.volunteer.execute(actor, input), async ({ id }) =>
      Object.assign(new VolunteerForCallSuccess(), { call: await this.query.byUuid(actor, id) }),
    );
  }

  @Mutation(() => WithdrawOfferPayload, { description: "Takes one's own offer back." })
  @Access('joinExperiment')
  async withdrawOffer(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Which.' }) input: WithdrawOfferInput,
  ): Promise<WithdrawOfferSuccess | UserError> {
    return toPayload(await this.withdraw.execute(actor, input), async ({ id }) =>
      Object.assign(new WithdrawOfferSuccess(), { call: await this.query.byUuid(actor, id) }),
    );
  }
}
