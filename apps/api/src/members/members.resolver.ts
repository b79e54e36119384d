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
import { EnableMember } from './commands/enable-member.js';
import { ChangeMemberRoleInput, DisableMemberInput, EnableMemberInput } from './member.inputs.js';
import {
  ChangeMemberRolePayload,
  ChangeMemberRoleSuccess,
  DisableMemberPayload,
  DisableMemberSuccess,
  EnableMemberPayload,
  EnableMemberSuccess,
} from './member.payloads.js';
import { MembersQuery } from './queries/members.js';

@Resolver(() => Member)
export class MembersResolver {
  constructor(
    private readonly membersQuery: MembersQuery,
    private readonly changeRole: ChangeMemberRole,
    private readonly disable: DisableMember,
    private readonly enable: EnableMember,
    private readonly loader: MemberLoader,
  ) {}

  @Query(() => [Member], { description: 'Everybody with an account, the disabled ones last.' })
  @Access('member')
  members(@Actor() actor: ActingMember): Promise<Member[]> {
    return this.membersQuery.all(actor);
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

  @Mutation(() => EnableMemberPayload, { description: 'Lets a disabled member sign in again.' })
  @Access('manageMembers')
  async enableMember(
    @Context() context: RequestContext,
    @Args('input', { description: 'The member.' }) input: EnableMemberInput,
  ): Promise<EnableMemberSuccess | UserError> {
    const result = await this.enable.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new EnableMemberSuccess(), { member: await this.loader.reload(context, id) }),
    );
  }
}
