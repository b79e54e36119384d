import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { NewsReader } from './news-reader.js';
import {
  MarkNewsReadInput,
  MarkNewsReadPayload,
  MarkNewsReadSuccess,
  NewsArgs,
  NewsItem,
  NewsItemConnection,
  NewsMark,
} from './news.model.js';

@Resolver(() => NewsItem)
export class NewsResolver {
  constructor(private readonly reader: NewsReader) {}

  @Query(() => NewsItemConnection, { description: 'What happened in the workspace, the latest first.' })
  @Access('member')
  news(@Actor() actor: ActingMember, @Args() args: NewsArgs): Promise<object> {
    return this.reader.page(actor, args);
  }

  @Query(() => NewsMark, { description: 'How far the viewer has read the news.' })
  @Access('member')
  newsMark(@Actor() actor: ActingMember): Promise<NewsMark> {
    return this.reader.mark(actor);
  }

  @Mutation(() => MarkNewsReadPayload, {
    description: 'Says that the viewer has read the news up to an item.',
  })
  @Access('member')
  async markNewsRead(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Up to where.' }) input: MarkNewsReadInput,
  ): Promise<MarkNewsReadSuccess | UserError> {
    return toPayload(await this.reader.read(actor, input.lastId), async () =>
      Object.assign(new MarkNewsReadSuccess(), { newsMark: await this.reader.mark(actor) }),
    );
  }
}
