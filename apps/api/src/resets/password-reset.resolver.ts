import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { Access } from '../access/access.decorator.js';
import { SessionAnswer } from '../access/session-answer.js';
import { OpenResetQuery } from './open-reset.query.js';
import {
  PasswordReset,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  RequestPasswordResetSuccess,
  ResetPasswordInput,
  ResetPasswordPayload,
  ResetPasswordSuccess,
} from './password-reset.model.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';

@Resolver()
export class PasswordResetResolver {
  constructor(
    private readonly openReset: OpenResetQuery,
    private readonly request: RequestPasswordReset,
    private readonly reset: ResetPassword,
    private readonly answer: SessionAnswer,
  ) {}

  @Query(() => PasswordReset, {
    nullable: true,
    description: 'What the link to choose another password opens.',
  })
  @Access('public')
  passwordReset(
    @Args('token', { description: 'The secret of the link.' }) token: string,
  ): Promise<PasswordReset | null> {
    return this.openReset.of(token);
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Mails a link to choose another password, if the address has an account. The answer does not say.',
  })
  @Access('public')
  async requestPasswordReset(
    @Context() context: RequestContext,
    @Args('input', { description: 'The address.' }) { email }: RequestPasswordResetInput,
  ): Promise<RequestPasswordResetSuccess | UserError> {
    const result = await this.request.execute(email, this.answer.trace(context));
    return toPayload(result, () => Object.assign(new RequestPasswordResetSuccess(), { email }));
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Chooses another password, and signs out everywhere.',
  })
  @Access('public')
  async resetPassword(
    @Context() context: RequestContext,
    @Args('input', { description: 'The link and the password.' }) input: ResetPasswordInput,
  ): Promise<ResetPasswordSuccess | UserError> {
    const result = await this.reset.execute(input, this.answer.trace(context));
    return toPayload(result, ({ email }) => Object.assign(new ResetPasswordSuccess(), { email }));
  }
}
