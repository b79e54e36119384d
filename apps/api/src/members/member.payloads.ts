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

@ObjectType({ description: 'The member can sign in again, with the password they had.' })
export class EnableMemberSuccess {
  @Field(() => Member, { description: 'The member.' })
  member!: Member;
}
export const EnableMemberPayload = payloadUnion('EnableMemberPayload', EnableMemberSuccess);

@ObjectType({ description: 'The invitation is sent again; the links before are dead.' })
export class RenewMemberInvitationSuccess {
  @Field(() => Member, { description: 'The member, whose invitation is pending.' })
  member!: Member;

  @Field(() => String, {
    description: 'The link to choose a password by: valid 7 days, once, and shown only here.',
  })
  invitationUrl!: string;
}
export const RenewMemberInvitationPayload = payloadUnion(
  'RenewMemberInvitationPayload',
  RenewMemberInvitationSuccess,
);

@ObjectType({ description: 'No link of the invitation works any more.' })
export class RevokeMemberInvitationSuccess {
  @Field(() => Member, { description: 'The member, who can be invited again.' })
  member!: Member;
}
export const RevokeMemberInvitationPayload = payloadUnion(
  'RevokeMemberInvitationPayload',
  RevokeMemberInvitationSuccess,
);
