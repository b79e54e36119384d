import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { CommandResult } from '../database/command-result.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { Access } from './access.decorator.js';
import { AcceptMemberInvitationInput, SetUpWorkspaceInput, SignInInput } from './access.inputs.js';
import {
  AcceptMemberInvitationPayload,
  AcceptMemberInvitationSuccess,
  SetUpWorkspacePayload,
  SetUpWorkspaceSuccess,
  SignInPayload,
  SignInSuccess,
} from './access.payloads.js';
import type { OpenedSession } from './opened-session.js';
import { SessionAnswer } from './session-answer.js';
import type { Viewer } from './viewer.model.js';
import { WaysIn } from './ways-in.js';

/** The ways in. Each sets the cookie of the session it opens. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly commands: WaysIn,
    private readonly answer: SessionAnswer,
  ) {}

  @Mutation(() => SetUpWorkspacePayload, { description: 'Makes the first workspace and its admin, once.' })
  @Access('public')
  async setUpWorkspace(
    @Context() context: RequestContext,
    @Args('input', { description: 'The workspace and its admin.' }) input: SetUpWorkspaceInput,
  ): Promise<SetUpWorkspaceSuccess | UserError> {
    const result = await this.commands.setUpWorkspace.execute(input, this.answer.trace(context));
    return this.opened(context, result, SetUpWorkspaceSuccess);
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session.' })
  @Access('public')
  async signIn(
    @Context() context: RequestContext,
    @Args('input', { description: 'The address and the password.' }) input: SignInInput,
  ): Promise<SignInSuccess | UserError> {
    const result = await this.commands.signIn.execute(input, this.answer.trace(context));
    return this.opened(context, result, SignInSuccess);
  }

  @Mutation(() => AcceptMemberInvitationPayload, { description: 'Chooses a password and opens a session.' })
  @Access('public')
  async acceptMemberInvitation(
    @Context() context: RequestContext,
    @Args('input', { description: 'The link, a name and a password.' }) input: AcceptMemberInvitationInput,
  ): Promise<AcceptMemberInvitationSuccess | UserError> {
    const result = await this.commands.acceptMemberInvitation.execute(input, this.answer.trace(context));
    return this.opened(context, result, AcceptMemberInvitationSuccess);
  }

  private opened<Success extends { viewer: Viewer }>(
    context: RequestContext,
    result: CommandResult<OpenedSession>,
    success: new () => Success,
  ): Promise<Success | UserError> {
    return toPayload(result, async (session) =>
      Object.assign(new success(), { viewer: await this.answer.viewer(context, session) }),
    );
  }
}
