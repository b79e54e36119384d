import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { MakeApiTokenInput, RevokeApiTokenInput } from './api-token.inputs.js';
import { ApiToken } from './api-token.model.js';
import {
  MakeApiTokenPayload,
  MakeApiTokenSuccess,
  RevokeApiTokenPayload,
  RevokeApiTokenSuccess,
} from './api-token.payloads.js';
import { ApiTokensQuery } from './api-tokens.query.js';
import { MakeApiToken } from './commands/make-api-token.js';
import { RevokeApiToken } from './commands/revoke-api-token.js';

/** Tokens for programs. */
@Resolver(() => ApiToken)
export class ApiTokensResolver {
  constructor(
    private readonly make: MakeApiToken,
    private readonly revoke: RevokeApiToken,
    private readonly tokens: ApiTokensQuery,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => [ApiToken], {
    description: 'The member’s own tokens, or everybody’s for who manages members; those in force first.',
  })
  @Access('member')
  apiTokens(@Actor() actor: ActingMember): Promise<ApiToken[]> {
    return this.tokens.all(actor);
  }

  @Mutation(() => MakeApiTokenPayload, { description: 'Lets a program act for the member.' })
  @Access('makeToken')
  async makeApiToken(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'What it is for, until when.' }) input: MakeApiTokenInput,
  ): Promise<MakeApiTokenSuccess | UserError> {
    return toPayload(await this.make.execute(actor, input), async ({ id, token }) =>
      Object.assign(new MakeApiTokenSuccess(), { apiToken: await this.tokens.one(actor, id), token }),
    );
  }

  @Mutation(() => RevokeApiTokenPayload, {
    description: 'Ends a token at once; it never opens anything again.',
  })
  @Access('makeToken')
  async revokeApiToken(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The token.' }) input: RevokeApiTokenInput,
  ): Promise<RevokeApiTokenSuccess | UserError> {
    return toPayload(await this.revoke.execute(actor, input), async ({ id }) =>
      Object.assign(new RevokeApiTokenSuccess(), { apiToken: await this.tokens.one(actor, id) }),
    );
  }

  @ResolveField(() => Member, { description: 'For whom programs act with it.' })
  owner(@Parent() token: ApiToken, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, token.ownerId);
  }
}
