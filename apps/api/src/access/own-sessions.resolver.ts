import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { Access } from './access.decorator.js';
import { EndSessions } from './commands/end-sessions.js';
import {
  EndSessionsInput,
  EndSessionsPayload,
  EndSessionsSuccess,
  OwnSession,
} from './own-sessions.model.js';
import { OwnSessionsQuery } from './queries/own-sessions.js';

@Resolver()
export class OwnSessionsResolver {
  constructor(
    private readonly sessions: OwnSessionsQuery,
    private readonly end: EndSessions,
  ) {}

  @Query(() => [OwnSession], { description: 'Where the signed-in member is signed in.' })
  @Access('member')
  ownSessions(@Context() context: RequestContext): Promise<OwnSession[]> {
    return this.sessions.all(context.actor, context.req.headers.cookie);
  }

  @Mutation(() => EndSessionsPayload, { description: 'Signs the member out elsewhere.' })
  @Access('changeOwnAccount')
  async endSessions(
    @Context() context: RequestContext,
    @Args('input', { description: 'Which ones.' }) input: EndSessionsInput,
  ): Promise<EndSessionsSuccess | UserError> {
    const { cookie } = context.req.headers;
    const result = await this.end.execute(context.actor, input.id ?? null, cookie);
    return toPayload(result, async () =>
      Object.assign(new EndSessionsSuccess(), { sessions: await this.sessions.all(context.actor, cookie) }),
    );
  }
}
