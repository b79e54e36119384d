import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AnswerInvitation } from './commands/answer-invitation.js';
import { InviteParticipant } from './commands/invite-participant.js';
import { JoinExperiment } from './commands/join-experiment.js';
import { LeaveExperiment } from './commands/leave-experiment.js';
import {
  AnswerInvitationInput,
  InviteParticipantInput,
  JoinExperimentInput,
  LeaveExperimentInput,
} from './participation.inputs.js';
import { Participation } from './participation.model.js';
import {
  AnswerInvitationPayload,
  AnswerInvitationSuccess,
  InviteParticipantPayload,
  InviteParticipantSuccess,
  JoinExperimentPayload,
  JoinExperimentSuccess,
  LeaveExperimentPayload,
  LeaveExperimentSuccess,
} from './participation.payloads.js';
import { ParticipationReader } from './queries/participation-reader.js';

@Resolver(() => Participation)
export class ParticipationsResolver {
  constructor(
    private readonly reader: ParticipationReader,
    private readonly invite: InviteParticipant,
    private readonly join: JoinExperiment,
    private readonly answer: AnswerInvitation,
    private readonly leave: LeaveExperiment,
  ) {}

  @Mutation(() => InviteParticipantPayload, { description: 'Asks a person to take part in a named role.' })
  @Access('inviteParticipant')
  async inviteParticipant(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Whom, where, in which role.' }) input: InviteParticipantInput,
  ): Promise<InviteParticipantSuccess | UserError> {
    return toPayload(await this.invite.execute(actor, input), async ({ id }) =>
      Object.assign(new InviteParticipantSuccess(), { participation: await this.reader.written(actor, id) }),
    );
  }

  @Mutation(() => JoinExperimentPayload, { description: 'Takes part without being asked.' })
  @Access('joinExperiment')
  async joinExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Where, in which role.' }) input: JoinExperimentInput,
  ): Promise<JoinExperimentSuccess | UserError> {
    return toPayload(await this.join.execute(actor, input), async ({ id }) =>
      Object.assign(new JoinExperimentSuccess(), { participation: await this.reader.written(actor, id) }),
    );
  }

  @Mutation(() => AnswerInvitationPayload, { description: "Accepts or declines one's own invitation." })
  @Access('answerInvitation')
  async answerInvitation(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerInvitationInput,
  ): Promise<AnswerInvitationSuccess | UserError> {
    return toPayload(await this.answer.execute(actor, input), async ({ id }) =>
      Object.assign(new AnswerInvitationSuccess(), { participation: await this.reader.written(actor, id) }),
    );
  }

  @Mutation(() => LeaveExperimentPayload, { description: 'Leaves an experiment.' })
  @Access('joinExperiment')
  async leaveExperiment(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Which participation, and why.' }) input: LeaveExperimentInput,
  ): Promise<LeaveExperimentSuccess | UserError> {
    return toPayload(await this.leave.execute(actor, input), async ({ id }) =>
      Object.assign(new LeaveExperimentSuccess(), { participation: await this.reader.written(actor, id) }),
    );
  }
}
