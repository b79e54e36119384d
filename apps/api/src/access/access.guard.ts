import { can } from '@levain/domain/members/role.js';
import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActingMember } from '../database/acting-member.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ACCESS_RULE, type AccessRule } from './access.decorator.js';
import { Sessions } from './sessions.js';

interface Caller {
  readonly headers: RequestContext['req']['headers'];
  readonly requestId: string;
  /** What it reads decides what it writes: it reads on the primary. */
  readonly writes: boolean;
  remember(member: ActingMember): void;
  readonly known: ActingMember | undefined;
}

/** The one guard: denies whatever does not say who may call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (rule === 'public') return true;
    if (rule === undefined) throw new ForbiddenException('This field says nothing about who may call it.');
    const caller = callerOf(context);
    const member = caller.known ?? (await this.sessions.memberOf(caller.headers.cookie, caller.requestId));
    if (!member) throw new UnauthorizedException('Sign in first.');
    caller.remember(caller.writes ? onPrimary(member) : member);
    if (rule !== 'member' && !can(member.role, rule))
      throw new ForbiddenException('Your role does not allow this.');
    return true;
  }
}

const onPrimary = (member: ActingMember): ActingMember =>
  member.seen === undefined ? member : { ...member, seen: undefined };

function callerOf(context: ExecutionContext): Caller {
  if (context.getType<string>() === 'http') {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    return {
      headers: request.headers,
      requestId: request.id,
      writes: request.method !== 'GET',
      known: request.actor,
      remember: (member) => void (request.actor = member),
    };
  }
  const graphql = GqlExecutionContext.create(context);
  const operation = graphql.getContext<RequestContext>();
  return {
    headers: operation.req.headers,
    requestId: operation.requestId,
    writes: graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation',
    known: operation.member,
    remember: (member) => void (operation.member = member),
  };
}

interface HttpRequest {
  readonly headers: RequestContext['req']['headers'];
  readonly id: string;
  readonly method: string;
  actor?: ActingMember;
}
