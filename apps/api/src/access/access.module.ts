import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { NodeReaders } from '../graphql/node.js';
import { AccessGuard } from './access.guard.js';
import { AccountEndings } from './account-endings.js';
import { AccountFinder } from './account-finder.js';
import { BearerTokens } from './bearer-tokens.js';
import { CostBudgets } from './budgets/cost-budgets.js';
import { CostlyTurns } from './budgets/costly-turns.js';
import { AcceptMemberInvitation } from './commands/accept-member-invitation.js';
import { ChangePassword } from './commands/change-password.js';
import { ChooseLocale } from './commands/choose-locale.js';
import { EndSessions } from './commands/end-sessions.js';
import { SetUpWorkspace } from './commands/set-up-workspace.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { DemoAccounts } from './demo-accounts.js';
import { DeviceCookie } from './device-cookie.js';
import { HashRenewal } from './hash-renewal.js';
import { Invitations } from './invitations.js';
import { KnownDevices } from './known-devices.js';
import { MemberLoader } from './member-loader.js';
import { OwnAccount } from './own-account.js';
import { OwnSessionsResolver } from './own-sessions.resolver.js';
import { PasswordCheck } from './password-check.js';
import { Passwords } from './passwords.js';
import { OwnSessionsQuery } from './queries/own-sessions.js';
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
  ...[CostBudgets, CostlyTurns],
  ...[Sessions, SessionCookie, SeenCookie, SignInAttempts, BearerTokens],
  ...[Passwords, MemberLoader, Invitations, DemoAccounts],
];
const DEVICES = [DeviceCookie, KnownDevices, AccountEndings, HashRenewal];

@Global()
@Module({
  providers: [
    ...SHARED,
    ...COMMANDS,
    ...DEVICES,
    ...[EndSessions, OwnSessionsQuery, OwnSessionsResolver],
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
  exports: [...SHARED, AccountEndings, SessionAnswer, SessionOpener, PasswordCheck],
})
export class AccessModule {
  constructor(readers: NodeReaders, members: MemberLoader) {
    readers.register('member', (context, uuid) => members.load(context, uuid));
  }
}
