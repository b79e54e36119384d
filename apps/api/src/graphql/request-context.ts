import type { IncomingHttpHeaders } from 'node:http';
import type DataLoader from 'dataloader';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ActingMember } from '../database/acting-member.js';
import { StatementBudget } from '../database/statement-budget.js';

/** What an HTTP request and a WebSocket upgrade have in common. */
export interface IncomingRequest {
  readonly headers: IncomingHttpHeaders;
}

/** One GraphQL operation: who asks, and the loaders that gather its reads. */
export class RequestContext {
  /** Set by the guard at the root field; absent for a visitor. */
  member: ActingMember | undefined;
  /** Objects of the answer so far. */
  objects = 0;
  private readonly loaders = new Map<unknown, unknown>();
  private finding: Promise<ActingMember | null> | undefined;

  constructor(
    /** Named as Nest names it. */
    readonly req: IncomingRequest,
    readonly requestId: string,
    /** Absent over a WebSocket, where no cookie can be set. */
    readonly reply?: FastifyReply,
    /** Of an operation that only reads. */
    readonly statements = new StatementBudget(),
  ) {}

  /** The acting member of an operation that requires one. */
  get actor(): ActingMember {
    if (!this.member) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    return this.member;
  }

  /** Who asks, looked for once by all root fields that begin at the same time. */
  async findMember(find: () => Promise<ActingMember | null>): Promise<ActingMember | null> {
    if (this.member) return this.member;
    this.finding ??= find().finally(() => (this.finding = undefined));
    return this.finding;
  }

  /** The one loader of that owner (usually the class that makes it) in this operation. */
  loader<Key, Value>(owner: unknown, create: () => DataLoader<Key, Value>): DataLoader<Key, Value> {
    const known = this.loaders.get(owner) as DataLoader<Key, Value> | undefined;
    if (known) return known;
    const created = create();
    this.loaders.set(owner, created);
    return created;
  }
}
