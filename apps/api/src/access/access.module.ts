import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { NodeReaders } from '../graphql/node.js';
import { AccessGuard } from './access.guard.js';
import { AccountFinder } from './account-finder.js';
import { AcceptMemberInvitation } from './commands/accept-member-invitation.js';
import { ChangePassword } from './commands/change-password.js';
import { ChooseLocale } from './commands/choose-locale.js';
import { SetUpWorkspace } from './commands/set-up-workspace.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { DemoAccounts } from './demo-accounts.js';
import { Invitations } from './invitations.js';
import { MemberLoader } from './member-loader.js';
import { OwnAccount } from './own-account.js';
import { PasswordCheck } from './password-check.js';
import { Passwords } from './passwords.js';
import { ViewerQuery } from './queries/viewer.js';
import { VisitorQuery } from './queries/visitor.js';
import { SessionAnswer } from './session-answer.js';
import { SeenCookie } from './seen-cookie.js';
import { SessionCookie } from './session-cookie.js';
import { SessionOpener } from './session-opener.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';
import { VisitorResolver } from './visitor.resolver.js';
import { WaysIn } from './ways-in.js';

const COMMANDS = [SetUpWorkspace, SignIn, SignOut, AcceptMemberInvitation, ChangePassword, ChooseLocale];
const SHARED = [
  ...[Sessions, SessionCookie, SeenCookie, SignInAttempts],
  ...[Passwords, MemberLoader, Invitations, DemoAccounts],
];

@Global()
@Module({
  providers: [
    ...SHARED,
    ...COMMANDS,
    AccountFinder,
    PasswordCheck,
    SessionOpener,
    SessionAnswer,
    WaysIn,
    OwnAccount,
    ViewerQuery,
    VisitorQuery,
    SignInResolver,
    ViewerResolver,
    VisitorResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: SHARED,
})
export class AccessModule {
  constructor(readers: NodeReaders, members: MemberLoader) {
    readers.register('member', (context, uuid) => members.load(context, uuid));
  }
}
