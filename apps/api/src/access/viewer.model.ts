import type { Locale } from '@levain/domain/locale.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import { Field, ObjectType } from '@nestjs/graphql';
import { LocaleEnum, MemberRoleEnum } from '../graphql/domain-enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Member } from './member.model.js';
import { Workspace } from './workspace.model.js';

@ObjectType({ description: 'Who is signed in, and where.' })
export class Viewer {
  @Field(() => Member, { description: 'The signed-in member.' })
  member!: Member;

  @Field(() => Workspace, { description: 'The workspace of the session.' })
  workspace!: Workspace;
}

@ObjectType({ description: 'An account of the demonstration, shown on the sign-in screen.' })
export class DemoAccount {
  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Its password: the demonstration hides nothing.' })
  password!: string;

  @Field(() => String, { description: 'The name of the invented member.' })
  name!: string;

  @Field(() => MemberRoleEnum, { description: 'What the account may do.' })
  role!: MemberRole;

  @Field(() => String, { description: 'The workspace it opens.' })
  workspaceName!: string;

  @Field(() => LocaleEnum, { description: 'The language of that workspace.' })
  locale!: Locale;
}

@ObjectType({ description: 'What a visitor finds before signing in.' })
export class SetupState {
  @Field(() => Boolean, { description: "Whether no workspace of one's own exists yet." })
  needed!: boolean;

  @Field(() => [DemoAccount], {
    description: 'The accounts of the demonstration; none when it is switched off.',
  })
  demoAccounts!: DemoAccount[];

  @Field(() => String, {
    nullable: true,
    description: 'What the identity provider of the organisation is called; null without one.',
  })
  providerName!: string | null;
}

@ObjectType({ description: 'An invitation to become a member, as its link shows it.' })
export class MemberInvitation {
  @Field(() => String, { description: 'The address invited.' })
  email!: string;

  @Field(() => String, { description: 'The name given by the person who invites.' })
  name!: string;

  @Field(() => String, { description: 'The workspace it opens.' })
  workspaceName!: string;

  @Field(() => MemberRoleEnum, { description: 'The role it gives.' })
  role!: MemberRole;

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;
}
