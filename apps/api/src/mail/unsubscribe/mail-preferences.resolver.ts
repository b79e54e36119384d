import type { MailCategory } from '@levain/domain/mail/category.js';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.decorator.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { MailCategoryEnum, MailPreferences } from './mail-preferences.model.js';
import { MailMutes } from './mail-mutes.js';
import { MailPreferencesQuery } from './mail-preferences-query.js';

@Resolver(() => MailPreferences)
export class MailPreferencesResolver {
  constructor(
    private readonly preferences: MailPreferencesQuery,
    private readonly mutes: MailMutes,
  ) {}

  @Query(() => MailPreferences, { description: 'What the member is written to about.' })
  @Access('member')
  myMail(@Context() context: RequestContext): Promise<MailPreferences> {
    return this.preferences.of(context.actor);
  }

  @Mutation(() => MailPreferences, {
    description: 'Stops the messages of a category. Those that wait are not sent.',
  })
  @Access('member')
  async muteMail(
    @Context() context: RequestContext,
    @Args('category', { type: () => MailCategoryEnum, description: 'The category.' }) category: MailCategory,
  ): Promise<MailPreferences> {
    await this.mutes.mute(context.actor, [category]);
    return this.preferences.of(context.actor);
  }

  @Mutation(() => MailPreferences, { description: 'Lets the messages of a category come again.' })
  @Access('member')
  async unmuteMail(
    @Context() context: RequestContext,
    @Args('category', { type: () => MailCategoryEnum, description: 'The category.' }) category: MailCategory,
  ): Promise<MailPreferences> {
    await this.mutes.unmute(context.actor, [category]);
    return this.preferences.of(context.actor);
  }
}
