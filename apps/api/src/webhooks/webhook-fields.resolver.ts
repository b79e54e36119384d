import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Webhook } from './webhook.model.js';

@Resolver(() => Webhook)
export class WebhookFieldsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who added it.' })
  addedBy(@Parent() webhook: Webhook, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, webhook.addedById);
  }
}
