import { Injectable } from '@nestjs/common';
import { AcceptMemberInvitation } from './commands/accept-member-invitation.js';
import { SetUpWorkspace } from './commands/set-up-workspace.js';
import { SignIn } from './commands/sign-in.js';

/** The three commands that open a session for a visitor. */
@Injectable()
export class WaysIn {
  constructor(
    readonly signIn: SignIn,
    readonly setUpWorkspace: SetUpWorkspace,
    readonly acceptMemberInvitation: AcceptMemberInvitation,
  ) {}
}
