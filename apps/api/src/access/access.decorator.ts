import type { MemberAct } from '@levain/domain/members/role.js';
import type { TokenScope } from '@levain/domain/tokens/api-token.js';
import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ActingMember } from '../database/acting-member.js';
import type { RequestContext } from '../graphql/request-context.js';

/** Everybody, any member of the workspace, or the members whose role allows the act. */
export type AccessRule = 'public' | 'member' | MemberAct;

export const ACCESS_RULE = 'levain:access';

/** Says who may call a root field or a route. What carries none is refused to everybody. */
export const Access = (rule: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, rule);

export const TOKEN_SCOPE = 'levain:token-scope';

/**
 * Lets programs call a route with a token of that scope; without it no token opens the route. Root fields say nothing: a token of scope `read` may
 * ask queries, and no token anything else.
 */
export const OpenToTokens = (scope: TokenScope): MethodDecorator => SetMetadata(TOKEN_SCOPE, scope);

/** The acting member, injected into a resolver's method or a route. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): ActingMember => {
  if (context.getType<string>() === 'http')
    return context.switchToHttp().getRequest<{ actor: ActingMember }>().actor;
  return GqlExecutionContext.create(context).getContext<RequestContext>().actor;
});
