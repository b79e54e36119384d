import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ChangeMemberRole } from './commands/change-member-role.js';
import { DisableMember } from './commands/disable-member.js';
import { InviteMember } from './commands/invite-member.js';
import { InvitationLinks } from './invitation-links.js';
import { InvitationNews } from './invitation-news.js';
import { MemberPersonResolver } from './member-person.resolver.js';
import { MembersResolver } from './members.resolver.js';
import { MembersQuery } from './queries/members.js';

const COMMANDS = [InviteMember, ChangeMemberRole, DisableMember];

@Module({
  imports: [PeopleModule, MailModule],
  providers: [
    MembersResolver,
    MemberPersonResolver,
    MembersQuery,
    InvitationLinks,
    InvitationNews,
    ...COMMANDS,
  ],
})
export class MembersModule {}
