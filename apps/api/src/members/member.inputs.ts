import type { MemberRole } from '@levain/domain/members/role.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MemberRoleEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'Whom to invite, and in which role.' })
export class InviteMemberInput {
  @Field(() => String, { description: 'The same key twice invites once.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The name; the member may correct it.' })
  name!: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What the member may do.' })
  role!: MemberRole;

  @Field(() => ID, { nullable: true, description: 'Where the member works.' })
  departmentId?: string | null;
}

@InputType({ description: 'Another role for a member.' })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => MemberRoleEnum, { description: 'The new role.' })
  role!: MemberRole;
}

@InputType({ description: 'A member who shall no longer sign in.' })
export class DisableMemberInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A disabled member who shall sign in again.' })
export class EnableMemberInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'The invitation to send again.' })
export class RenewMemberInvitationInput {
  @Field(() => String, { description: 'The same key twice renews once.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The member, whose invitation is pending or revoked.' })
  id!: string;
}

@InputType({ description: 'The invitation to take back.' })
export class RevokeMemberInvitationInput {
  @Field(() => ID, { description: 'The member, whose invitation is pending.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
