import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { MakeShareLink } from './commands/make-share-link.js';
import { RevokeShareLink } from './commands/revoke-share-link.js';
import { MakeShareLinkInput, RevokeShareLinkInput } from './share-link.inputs.js';
import { ShareLink } from './share-link.model.js';
import {
  MakeShareLinkPayload,
  MakeShareLinkSuccess,
  RevokeShareLinkPayload,
  RevokeShareLinkSuccess,
} from './share-link.payloads.js';
import { ShareLinksQuery } from './share-links.query.js';

/** Pages for readers outside. */
@Resolver(() => ShareLink)
export class ShareLinksResolver {
  constructor(
    private readonly make: MakeShareLink,
    private readonly revoke: RevokeShareLink,
    private readonly links: ShareLinksQuery,
    private readonly members: MemberLoader,
    private readonly settings: Settings,
  ) {}

  @Query(() => [ShareLink], { description: 'The pages for readers outside, those that open first.' })
  @Access('member')
  shareLinks(@Actor() actor: ActingMember): Promise<ShareLink[]> {
    return this.links.all(actor);
  }

  @Mutation(() => MakeShareLinkPayload, { description: 'Opens a page to whoever holds its address.' })
  @Access('shareOutside')
  async makeShareLink(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'What it shows, until when.' }) input: MakeShareLinkInput,
  ): Promise<MakeShareLinkSuccess | UserError> {
    return toPayload(await this.make.execute(actor, input), async ({ id, token }) =>
      Object.assign(new MakeShareLinkSuccess(), {
        shareLink: await this.links.one(actor, id),
        url: publicAddress(this.settings, `/s/${token}`),
      }),
    );
  }

  @Mutation(() => RevokeShareLinkPayload, {
    description: 'Closes a page at once; its address never opens again.',
  })
  @Access('shareOutside')
  async revokeShareLink(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The link.' }) input: RevokeShareLinkInput,
  ): Promise<RevokeShareLinkSuccess | UserError> {
    return toPayload(await this.revoke.execute(actor, input), async ({ id }) =>
      Object.assign(new RevokeShareLinkSuccess(), { shareLink: await this.links.one(actor, id) }),
    );
  }

  @ResolveField(() => Member, { description: 'Who made it.' })
  madeBy(@Parent() link: ShareLink, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, link.madeById);
  }
}
