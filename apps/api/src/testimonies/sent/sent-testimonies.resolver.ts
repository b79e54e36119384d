import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.decorator.js';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import { toPayload } from '../../graphql/payload.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { UserError } from '../../graphql/user-error.js';
import { CloseTestimonyLink } from './commands/close-testimony-link.js';
import { OpenTestimonyLink } from './commands/open-testimony-link.js';
import { SentTestimoniesLoader } from './sent-testimonies.loader.js';
import { CloseTestimonyLinkInput, OpenTestimonyLinkInput } from './sent-testimony.inputs.js';
import { TestimonyLink } from './sent-testimony.model.js';
import {
  CloseTestimonyLinkPayload,
  CloseTestimonyLinkSuccess,
  OpenTestimonyLinkPayload,
  OpenTestimonyLinkSuccess,
} from './sent-testimony.payloads.js';

@Resolver(() => TestimonyLink)
export class TestimonyLinksResolver {
  constructor(
    private readonly open: OpenTestimonyLink,
    private readonly close: CloseTestimonyLink,
    private readonly loader: SentTestimoniesLoader,
    private readonly settings: Settings,
  ) {}

  @Mutation(() => OpenTestimonyLinkPayload, {
    description: 'Opens a link by which people without an account send what they saw.',
  })
  @Access('recordTestimony')
  async openTestimonyLink(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The question, and until when.' }) input: OpenTestimonyLinkInput,
  ): Promise<OpenTestimonyLinkSuccess | UserError> {
    return toPayload(await this.open.execute(actor, input), async ({ id, token }) =>
      Object.assign(new OpenTestimonyLinkSuccess(), {
        testimonyLink: await this.loader.link(actor, id),
        url: publicAddress(this.settings, `/t/${token}`),
      }),
    );
  }

  @Mutation(() => CloseTestimonyLinkPayload, {
    description: 'Closes a link before its last day; what came by it stays.',
  })
  @Access('recordTestimony')
  async closeTestimonyLink(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The link.' }) input: CloseTestimonyLinkInput,
  ): Promise<CloseTestimonyLinkSuccess | UserError> {
    return toPayload(await this.close.execute(actor, input), async ({ id }) =>
      Object.assign(new CloseTestimonyLinkSuccess(), { testimonyLink: await this.loader.link(actor, id) }),
    );
  }
}
