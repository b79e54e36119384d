import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { InviteMember } from './commands/invite-member.js';
import { RenewMemberInvitation } from './commands/renew-member-invitation.js';
import { RevokeMemberInvitation } from './commands/revoke-member-invitation.js';
import {
  InviteMemberInput,
  RenewMemberInvitationInput,
  RevokeMemberInvitationInput,
} from './member.inputs.js';
import {
  InviteMemberPayload,
  InviteMemberSuccess,
  RenewMemberInvitationPayload,
  RenewMemberInvitationSuccess,
  RevokeMemberInvitationPayload,
  RevokeMemberInvitationSuccess,
} from './member.payloads.js';

@Resolver(() => Member)
export class MemberInvitationsResolver {
  constructor(
    private readonly invite: InviteMember,
    private readonly renew: RenewMemberInvitation,
    private readonly revoke: RevokeMemberInvitation,
    private readonly loader: MemberLoader,
  ) {}

  @Mutation(() => InviteMemberPayload, {
    description:
      'Invites somebody to become a member, by mail where a mail server is set, and by a link to hand over.',
  })
  @Access('manageMembers')
  async inviteMember(
    @Context() context: RequestContext,
    @Args('input', { description: 'Whom, and in which role.' }) input: InviteMemberInput,
  ): Promise<InviteMemberSuccess | UserError> {
    const result = await this.invite.execute(context.actor, input);
    return toPayload(result, async ({ id, invitationUrl }) =>
      Object.assign(new InviteMemberSuccess(), {
        member: await this.loader.reload(context, id),
        invitationUrl,
      }),
    );
  }

  @Mutation(() => RenewMemberInvitationPayload, {
    description: 'Sends an invitation again, under a new link; the ones before are dead.',
  })
  @Access('manageMembers')
  async renewMemberInvitation(
    @Context() context: RequestContext,
    @Args('input', { description: 'Whose.' }) input: RenewMemberInvitationInput,
  ): Promise<RenewMemberInvitationSuccess | UserError> {
    const result = await this.renew.execute(context.actor, input);
    return toPayload(result, async ({ id, invitationUrl }) =>
      Object.assign(new RenewMemberInvitationSuccess(), {
        member: await this.loader.reload(context, id),
        invitationUrl,
      }),
    );
  }

  @Mutation(() => RevokeMemberInvitationPayload, {
    description: 'Takes an invitation back before it is accepted.',
  })
  @Access('manageMembers')
  async revokeMemberInvitation(
    @Context() context: RequestContext,
    @Args('input', { description: 'Whose.' }) input: RevokeMemberInvitationInput,
  ): Promise<RevokeMemberInvitationSuccess | UserError> {
    const result = await this.revoke.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new RevokeMemberInvitationSuccess(), { member: await this.loader.reload(context, id) }),
    );
  }
}
