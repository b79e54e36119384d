import type { Locale } from '@levain/domain/locale.js';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { holdTo } from '../database/statement-budget.js';
import { LocaleEnum } from '../graphql/domain-enums.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { Access } from './access.decorator.js';
import { ChangePasswordInput } from './access.inputs.js';
import { ChangePasswordPayload, ChangePasswordSuccess } from './access.payloads.js';
import { OwnAccount } from './own-account.js';
import { SessionAnswer } from './session-answer.js';
import { Sessions } from './sessions.js';
import { Viewer } from './viewer.model.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly account: OwnAccount,
    private readonly answer: SessionAnswer,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  @Access('public')
  async viewer(@Context() context: RequestContext): Promise<Viewer | null> {
    const { req, requestId, statements } = context;
    const member = await context.findMember(() => this.sessions.memberOf(req.headers.cookie, requestId));
    if (!member) return null;
    context.member = member;
    holdTo(statements, member);
    return this.account.viewer.of(member);
  }

  @Mutation(() => Boolean, { description: 'Ends the session.' })
  @Access('public')
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    await this.account.signOut.execute(this.answer.trace(context));
    this.answer.clear(context);
    return true;
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes the password and ends every other session.',
  })
  @Access('changeOwnAccount')
  async changePassword(
    @Context() context: RequestContext,
    @Args('input', { description: 'The current password and the new one.' }) input: ChangePasswordInput,
  ): Promise<ChangePasswordSuccess | UserError> {
    const result = await this.account.changePassword.execute(
      context.actor,
      input,
      this.answer.trace(context),
    );
    return toPayload(result, async (session) =>
      Object.assign(new ChangePasswordSuccess(), { viewer: await this.answer.viewer(context, session) }),
    );
  }

  @Mutation(() => Viewer, { description: 'Chooses the language in which the product speaks to the member.' })
  @Access('changeOwnAccount')
  async chooseLocale(
    @Context() context: RequestContext,
    @Args('locale', { type: () => LocaleEnum, description: 'The language.' }) locale: Locale,
  ): Promise<Viewer> {
    await this.account.chooseLocale.execute(context.actor, locale);
    return this.account.viewer.of(context.actor);
  }
}
