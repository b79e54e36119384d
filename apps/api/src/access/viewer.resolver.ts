import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { Access } from './access.decorator.js';
import { ViewerQuery } from './queries/viewer.js';
import { Sessions } from './sessions.js';
import { Viewer } from './viewer.model.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly viewerQuery: ViewerQuery,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  @Access('public')
  async viewer(@Context() context: RequestContext): Promise<Viewer | null> {
    const member = await this.sessions.memberOf(context.req.headers.cookie, context.requestId);
    context.member ??= member ?? undefined;
    return member && this.viewerQuery.of(member);
  }
}
