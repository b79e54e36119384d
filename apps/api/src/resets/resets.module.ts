import { Global, Module } from '@nestjs/common';
import { ForgottenAccounts } from './forgotten-accounts.js';
import { OpenResetQuery } from './open-reset.query.js';
import { PasswordResetResolver } from './password-reset.resolver.js';
import { PasswordResets } from './password-resets.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';

@Global()
@Module({
  providers: [
    ...[PasswordResets, OpenResetQuery, RequestPasswordReset, ResetPassword],
    ...[ForgottenAccounts, PasswordResetResolver],
  ],
  exports: [PasswordResets],
})
export class ResetsModule {}
