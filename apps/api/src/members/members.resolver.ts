import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { ChangeMemberRole } from './commands/change-member-role.js';
import { DisableMember } from './commands/disable-member.js';
import { InviteMember } from './commands/invite-member.js';
import { ChangeMemberRoleInput, DisableMemberInput, InviteMemberInput } from './member.inputs.js';
import {
  ChangeMemberRolePayload,
  ChangeMemberRoleSuccess,
  DisableMemberPayload,
  DisableMemberSuccess,
  InviteMemberPayload,
  InviteMemberSuccess,
} from './member.payloads.js';
import { MembersQuery } from './queries/members.js';

@Resolver(() => Member)
export class MembersResolver {
  constructor(
    private readonly membersQuery: MembersQuery,
    private readonly invite: InviteMember,
    private readonly changeRole: ChangeMemberRole,
    private readonly disable: DisableMember,
    private readonly loader: MemberLoader,
  ) {}

  @Query(() => [Member], { description: 'Everybody with an account, the disabled ones last.' })
  @Access('member')
  members(@Actor() actor: ActingMember): Promise<Member[]> {
    return this.membersQuery.all(actor);
  }

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

  @Mutation(() => ChangeMemberRolePayload, { description: 'Gives a member another role.' })
  @Access('manageMembers')
  async changeMemberRole(
    @Context() context: RequestContext,
    @Args('input', { description: 'The member and the role.' }) input: ChangeMemberRoleInput,
  ): Promise<ChangeMemberRoleSuccess | UserError> {
    const result = await this.changeRole.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new ChangeMemberRoleSuccess(), { member: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => DisableMemberPayload, { description: 'Ends the sessions of a member and lets none begin.' })
  @Access('manageMembers')
  async disableMember(
    @Context() context: RequestContext,
    @Args('input', { description: 'The member.' }) input: DisableMemberInput,
  ): Promise<DisableMemberSuccess | UserError> {
    const result = await this.disable.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new DisableMemberSuccess(), { member: await this.loader.reload(context, id) }),
    );
  }
}
