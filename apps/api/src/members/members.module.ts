import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ChangeMemberRole } from './commands/change-member-role.js';
import { DisableMember } from './commands/disable-member.js';
import { EnableMember } from './commands/enable-member.js';
import { InviteMember } from './commands/invite-member.js';
import { RenewMemberInvitation } from './commands/renew-member-invitation.js';
import { RevokeMemberInvitation } from './commands/revoke-member-invitation.js';
import { InvitationLinks } from './invitation-links.js';
import { InvitationNews } from './invitation-news.js';
import { MemberInvitationsResolver } from './member-invitations.resolver.js';
import { MemberPersonResolver } from './member-person.resolver.js';
import { MembersResolver } from './members.resolver.js';
import { MembersQuery } from './queries/members.js';

const COMMANDS = [
  InviteMember,
  RenewMemberInvitation,
  RevokeMemberInvitation,
  ChangeMemberRole,
  DisableMember,
  EnableMember,
];

@Module({
  imports: [PeopleModule],
  providers: [
    MembersResolver,
    MemberInvitationsResolver,
    MemberPersonResolver,
    MembersQuery,
    InvitationLinks,
    InvitationNews,
    ...COMMANDS,
  ],
})
export class MembersModule {}
