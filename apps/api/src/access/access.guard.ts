import { can } from '@levain/domain/members/role.js';
import type { TokenScope } from '@levain/domain/tokens/api-token.js';
import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ActingMember } from '../database/acting-member.js';
import { ACCESS_RULE, TOKEN_SCOPE, type AccessRule } from './access.decorator.js';
import { bearerOf } from './bearer.js';
import { BearerTokens } from './bearer-tokens.js';
import { CostBudgets } from './budgets/cost-budgets.js';
import { CostlyTurns } from './budgets/costly-turns.js';
import { callerOf, type Caller } from './caller.js';
import { Sessions } from './sessions.js';
import { TooManyRequests } from './too-many-requests.js';

/** A file is read or written: as much as a page of a few hundred fields. */
const ROUTE_COST = 500;

/** The one guard: denies whatever does not say who may call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: BearerTokens,
    private readonly budgets: CostBudgets,
    private readonly turns: CostlyTurns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    const caller = callerOf(context);
    const bearer = bearerOf(caller.headers);
    // Where anybody may read, a token is not looked at; what visitors do (sign in, answer) is not for programs.
    if (rule === 'public' && !(bearer && caller.writes)) return true;
    if (rule === undefined) throw new ForbiddenException('This field says nothing about who may call it.');
    const member = await (bearer ? this.programOf(bearer, caller, context) : this.personOf(caller));
    this.requireBudget(member, caller);
    caller.remember(caller.writes ? onPrimary(member) : member);
    if (rule === 'public' || (rule !== 'member' && !can(member.role, rule)))
      throw new ForbiddenException('Your role does not allow this.');
    return true;
  }

  /** What a field of GraphQL costs is added when its operation is answered; what a route costs, here. */
  private requireBudget(member: ActingMember, caller: Caller): void {
    const seconds = this.budgets.waitOf(member);
    if (seconds > 0) {
      this.turns.noteSpent(caller.headers, seconds);
      caller.answerHeader('retry-after', String(seconds));
      throw new TooManyRequests(seconds);
    }
    if (caller.isRoute) this.budgets.spend(member, ROUTE_COST);
  }

  private async personOf(caller: Caller): Promise<ActingMember> {
    const { headers, requestId } = caller;
    const member = await caller.member(() => this.sessions.memberOf(headers.cookie, requestId));
    if (!member) throw new UnauthorizedException('Sign in first.');
    return member;
  }

  /** Every root field of a document counts as a request: aliases gain nothing. */
  private async programOf(bearer: string, caller: Caller, context: ExecutionContext): Promise<ActingMember> {
    const scope = this.reflector.get<TokenScope | undefined>(TOKEN_SCOPE, context.getHandler());
    try {
      const actor = await this.tokens.actorOf(bearer, caller.requestId);
      const needed = caller.isQuery ? 'read' : scope;
      if (actor.token?.scope !== needed) throw new ForbiddenException('This token is not for that.');
      return actor;
    } catch (error) {
      if (error instanceof TooManyRequests) caller.answerHeader('retry-after', String(error.seconds));
      throw error;
    }
  }
}

const onPrimary = (member: ActingMember): ActingMember =>
  member.seen === undefined ? member : { ...member, seen: undefined };
