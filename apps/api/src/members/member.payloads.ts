import { Field, ObjectType } from '@nestjs/graphql';
import { Member } from '../access/member.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'The member is invited.' })
export class InviteMemberSuccess {
  @Field(() => Member, { description: 'The member, whose invitation is pending.' })
  member!: Member;

  @Field(() => String, {
    description: 'The link to choose a password by: valid 7 days, once, and shown only here.',
  })
  invitationUrl!: string;
}

@ObjectType({ description: 'The member has the new role, from the next request on.' })
export class ChangeMemberRoleSuccess {
  @Field(() => Member, { description: 'The member.' })
  member!: Member;
}

@ObjectType({ description: 'The member is signed out everywhere and cannot sign in.' })
export class DisableMemberSuccess {
  @Field(() => Member, { description: 'The member.' })
  member!: Member;
}

export const InviteMemberPayload = payloadUnion('InviteMemberPayload', InviteMemberSuccess);
export const ChangeMemberRolePayload = payloadUnion('ChangeMemberRolePayload', ChangeMemberRoleSuccess);
export const DisableMemberPayload = payloadUnion('DisableMemberPayload', DisableMemberSuccess);
