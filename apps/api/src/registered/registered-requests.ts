import { Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { CostBudgets } from '../access/budgets/cost-budgets.js';
import { CostlyTurns } from '../access/budgets/costly-turns.js';
import { Sessions } from '../access/sessions.js';
import { TooManyRequests } from '../access/too-many-requests.js';
import { DatabaseAway } from '../database/database-away.js';
import { awayAnswer, logAway } from '../graphql/format-error.js';
import { observedOf } from '../logging/observed.js';
import type { BoundDocument } from './bound-document.js';
import { RegisteredDocuments } from './registered-documents.js';
import { SeenDocuments } from './seen-documents.js';
import type { AnswerRow } from './text-answers.js';

interface Asked {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } & Record<string, unknown>;
}

type Variables = Readonly<Record<string, unknown>>;

const GRAPHQL_TYPE = 'application/graphql-response+json';

const NOT_FOUND = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
};

/**
 * Answers what is asked by hash, and what was asked in the same words before. Where PostgreSQL can give the whole answer, its text goes out as it is:
 * session, tenant and answer in one round trip, nothing parsed and nothing executed. Everything else goes on as the document it is.
 */
@Injectable()
export class RegisteredRequests {
  private readonly logger = new Logger(RegisteredRequests.name);

  constructor(
    private readonly documents: RegisteredDocuments,
    private readonly seen: SeenDocuments,
    private readonly sessions: Sessions,
    private readonly budgets: CostBudgets,
    private readonly turns: CostlyTurns,
  ) {}

  serve(instance: unknown): void {
    (instance as Pick<FastifyInstance, 'addHook'>).addHook('preHandler', async (request, reply) => {
      if (request.method !== 'POST' || request.url !== '/graphql') return undefined;
      // Not even read: a document that is refused costs as much to check as one that is answered.
      const seconds = this.turns.waitOf(request.headers);
      if (seconds > 0) return reply.code(429).header('retry-after', seconds).send(tooMany(seconds));
      const asked = request.body as Asked | null;
      if (!asked || typeof asked !== 'object') return undefined;
      const hash = asked.extensions?.persistedQuery?.sha256Hash;
      // A document sent whole is answered as such, whatever hash is sent with it.
      if (hash !== undefined) delete asked.extensions?.persistedQuery;
      const variables = variablesOf(asked);
      let bound: BoundDocument | null = null;
      if (typeof asked.query === 'string')
        bound = variables && this.seen.of(asked.query, asked.operationName, variables);
      else if (asked.query === undefined && hash !== undefined) {
        const document = typeof hash === 'string' ? this.documents.of(hash) : null;
        if (!document) return reply.send(NOT_FOUND);
        asked.query = document.text;
        ({ bound } = document);
      }
      try {
        const text = bound && variables && (await this.textOf(bound, variables, request));
        return text === null ? undefined : reply.type(answerType(request)).send(text);
      } catch (error) {
        // The executor would only wait for it once more.
        if (!(error instanceof DatabaseAway)) throw error;
        logAway(error, request.id);
        return reply
          .code(503)
          .type(answerType(request))
          .send(JSON.stringify(awayAnswer(error)));
      }
    });
  }

  /** The whole body; null when the executor is to answer: it also says what is wrong, and to whom the answer is refused. */
  private async textOf(
    { bind, root, cost }: BoundDocument,
    variables: Variables,
    request: FastifyRequest,
  ): Promise<string | null> {
    try {
      const query = bind(variables);
      if (!query || (this.budgets.areSpent && (await this.isSpent(request)))) return null;
      const { statement, values, finish } = query;
      const read = await this.sessions.readAs(request.headers.cookie, request.id, (workspaceId) => ({
        ...statement,
        values: [workspaceId, ...values],
      }));
      const row = read?.rows[0] as AnswerRow | undefined;
      if (!read || !row) return null;
      this.budgets.spend(read.member, cost);
      Object.assign(observedOf(request), {
        operation: `query ${root.name}`,
        workspaceId: read.member.workspaceId,
      });
      const answer = finish ? await finish(row, read.member) : (row.answer ?? 'null');
      return answer && `{"data":{"${root.key}":${answer}}}`;
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      if (error instanceof DatabaseAway) throw error;
      this.logger.warn(`An answer of PostgreSQL's is left to the executor: ${String(error)}`);
      return null;
    }
  }

  /** Whoever has nothing left is told so by the executor, and nothing is read for them. */
  private async isSpent({ headers, id }: FastifyRequest): Promise<boolean> {
    const member = await this.sessions.memberOf(headers.cookie, id);
    return member !== null && this.budgets.waitOf(member) > 0;
  }
}

const tooMany = (seconds: number): object => ({
  data: null,
  errors: [{ message: new TooManyRequests(seconds).message, extensions: { code: 'TOO_MANY_REQUESTS' } }],
});

/** Null for what are no variables. */
function variablesOf({ variables }: Asked): Variables | null {
  const given = variables ?? {};
  return typeof given === 'object' && !Array.isArray(given) ? (given as Variables) : null;
}

/** As Apollo chooses it. */
function answerType({ headers }: FastifyRequest): string {
  const type = headers.accept?.includes(GRAPHQL_TYPE) ? GRAPHQL_TYPE : 'application/json';
  return `${type}; charset=utf-8`;
}
