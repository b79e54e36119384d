import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { resetCaches } from 'graphql-tag';
import type { CostBudgets } from '../access/budgets/cost-budgets.js';
import type { CostlyTurns } from '../access/budgets/costly-turns.js';
import type { Settings } from '../config/settings.js';
import { StatementBudget } from '../database/statement-budget.js';
import type { LiveSockets } from '../live/live-sockets.js';
import { answerLimits, withAnswerSize } from './answer-limits.js';
import { faultLog, formatError } from './format-error.js';
import { costLimits, PARSE_OPTIONS } from './limits.js';
import { RequestContext } from './request-context.js';
import { withPlainFields } from './plain-fields.js';
import { statusCodes } from './status-codes.js';
import { pageCost } from './page-cost.js';

/** How the schema is built from the code; the same for serving and for printing it. */
export const SCHEMA_OPTIONS = {
  autoSchemaFile: true,
  // It is sorted and read again where it is printed, on every change: not at every start of a server.
  buildSchemaOptions: { numberScalarMode: 'float', skipCheck: true },
  transformSchema: served,
} as const satisfies Partial<ApolloDriverConfig>;

/** Nest has it read from its own text by `gql`, which would keep the text and its tree for ever. */
function served(schema: GraphQLSchema): GraphQLSchema {
  resetCaches();
  return withAnswerSize(withPlainFields(schema));
}

/** Apollo on Fastify at /graphql. The page for people at the same address is served by `explorer.ts`. */
export function graphqlOptions(
  sockets: LiveSockets,
  { introspection, queryStatements }: Settings,
  budgets: CostBudgets,
  turns: CostlyTurns,
): ApolloDriverConfig {
  const limits = costLimits();
  return {
    ...SCHEMA_OPTIONS,
    driver: ApolloDriver,
    path: '/graphql',
    graphiql: false,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: limits.validationRules,
    // Cache hints would be asked of every single field; nothing of ours may be cached on the way. Traces are for a gateway's subgraph.
    plugins: [
      ...limits.plugins,
      ...[
        pageCost(budgets, turns),
        answerLimits,
        statusCodes,
        faultLog,
        closing(sockets),
        ApolloServerPluginCacheControlDisabled(),
      ],
      ApolloServerPluginInlineTraceDisabled(),
    ],
    formatError,
    // One more finds out who asks.
    context: (request: FastifyRequest, reply: FastifyReply) =>
      new RequestContext(request, request.id, reply, new StatementBudget(queryStatements - 1)),
  };
}

/** Before anything else Apollo waits for the server's connections to end: those of live updates would stay open for ever. */
const closing = (sockets: LiveSockets): ApolloServerPlugin => ({
  serverWillStart: async () => ({ drainServer: () => sockets.close() }),
});
