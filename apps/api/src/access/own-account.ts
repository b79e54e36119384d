import { Injectable } from '@nestjs/common';
import { ChangePassword } from './commands/change-password.js';
import { ChooseLocale } from './commands/choose-locale.js';
import { SignOut } from './commands/sign-out.js';
import { ViewerQuery } from './queries/viewer.js';

/** What a member does with their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    readonly viewer: ViewerQuery,
    readonly signOut: SignOut,
    readonly changePassword: ChangePassword,
    readonly chooseLocale: ChooseLocale,
  ) {}
}
