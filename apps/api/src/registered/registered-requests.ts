import { Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Sessions } from '../access/sessions.js';
import { RegisteredDocuments, type RegisteredDocument } from './registered-documents.js';

interface Asked {
  query?: unknown;
  variables?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } & Record<string, unknown>;
}

const GRAPHQL_TYPE = 'application/graphql-response+json';

const NOT_FOUND = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
};

/**
 * Answers what is asked by hash. Where PostgreSQL can give the whole answer, its text goes out as it is: session, tenant and answer in one
 * round trip, nothing parsed and nothing executed. Everything else goes on as the document the hash stands for.
 */
@Injectable()
export class RegisteredRequests {
  private readonly logger = new Logger(RegisteredRequests.name);

  constructor(
    private readonly documents: RegisteredDocuments,
    private readonly sessions: Sessions,
  ) {}

  serve(instance: unknown): void {
    (instance as Pick<FastifyInstance, 'addHook'>).addHook('preHandler', async (request, reply) => {
      if (request.method !== 'POST' || request.url !== '/graphql') return undefined;
      const asked = request.body as Asked | null;
      const hash = asked?.extensions?.persistedQuery?.sha256Hash;
      if (!asked || hash === undefined) return undefined;
      // A document sent whole is answered as such, whatever hash is sent with it.
      delete asked.extensions?.persistedQuery;
      if (asked.query !== undefined) return undefined;
      const document = typeof hash === 'string' ? this.documents.of(hash) : null;
      if (!document) return reply.send(NOT_FOUND);
      const text = await this.textOf(document, asked, request);
      if (text !== null) return reply.type(answerType(request)).send(text);
      asked.query = document.text;
      return undefined;
    });
  }

  /** The whole body; null when the executor is to answer: it also says what is wrong, and to whom the answer is refused. */
  private async textOf(
    { bind, root }: RegisteredDocument,
    { variables }: Asked,
    request: FastifyRequest,
  ): Promise<string | null> {
    const given = variables ?? {};
    if (!bind || !root || typeof given !== 'object') return null;
    try {
      const query = bind(given as Record<string, unknown>);
      if (!query) return null;
      const { statement, values } = query;
      const read = await this.sessions.readAs(request.headers.cookie, request.id, (workspaceId) => ({
        ...statement,
        values: [workspaceId, ...values],
      }));
      const row = read?.rows[0] as { answer: string | null } | undefined;
      return row ? `{"data":{"${root.key}":${row.answer ?? 'null'}}}` : null;
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      this.logger.warn(`A registered document is left to the executor: ${String(error)}`);
      return null;
    }
  }
}

/** As Apollo chooses it. */
function answerType({ headers }: FastifyRequest): string {
  const type = headers.accept?.includes(GRAPHQL_TYPE) ? GRAPHQL_TYPE : 'application/json';
  return `${type}; charset=utf-8`;
}
