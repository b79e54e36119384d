import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActingMember } from '../database/acting-member.js';
import { holdTo } from '../database/statement-budget.js';
import type { RequestContext } from '../graphql/request-context.js';

/** What the guard looks at of a request, whether it came to a root field or to a route. */
export interface Caller {
  readonly headers: RequestContext['req']['headers'];
  readonly requestId: string;
  /** What it reads decides what it writes: it reads on the primary. */
  readonly writes: boolean;
  /** An address of its own, not a root field. */
  readonly isRoute: boolean;
  /** A root field of a GraphQL query. */
  readonly isQuery: boolean;
  /** Who it is, if that is known; else what finding them says. */
  member(find: () => Promise<ActingMember | null>): Promise<ActingMember | null>;
  remember(member: ActingMember): void;
  answerHeader(name: string, value: string): void;
}

interface HttpRequest {
  readonly headers: RequestContext['req']['headers'];
  readonly id: string;
  readonly method: string;
  actor?: ActingMember;
}

interface HttpReply {
  header(name: string, value: string): unknown;
}

export function callerOf(context: ExecutionContext): Caller {
  if (context.getType<string>() === 'http') {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    return {
      headers: request.headers,
      requestId: request.id,
      writes: request.method !== 'GET',
      isRoute: true,
      isQuery: false,
      member: async (find) => request.actor ?? find(),
      remember: (member) => void (request.actor = member),
      answerHeader: (name, value) => void context.switchToHttp().getResponse<HttpReply>().header(name, value),
    };
  }
  const graphql = GqlExecutionContext.create(context);
  const operation = graphql.getContext<RequestContext>();
  const kind = graphql.getInfo<GraphQLResolveInfo>().operation.operation;
  return {
    headers: operation.req.headers,
    requestId: operation.requestId,
    writes: kind === 'mutation',
    isRoute: false,
    isQuery: kind === 'query',
    member: (find) => operation.findMember(find),
    remember: (member) => {
      operation.member = member;
      if (kind === 'query') holdTo(operation.statements, member);
    },
    answerHeader: (name, value) => void operation.reply?.header(name, value),
  };
}
