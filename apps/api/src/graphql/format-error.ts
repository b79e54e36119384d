import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseAway } from '../database/database-away.js';
import { TooManyStatements } from '../database/statement-budget.js';
import type { RequestContext } from './request-context.js';

const FAULT = 'INTERNAL_SERVER_ERROR';
/** Nobody's mistake, and it passes: the answer says when to come back. */
export const AWAY = 'SERVICE_UNAVAILABLE';
/** An operation that reads more kinds of things than one may. */
export const TOO_BROAD = 'TOO_MANY_STATEMENTS';
const CODES: Record<number, string> = {
  ...{ 400: 'BAD_USER_INPUT', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 429: 'TOO_MANY_REQUESTS', 503: AWAY },
};
const logger = new Logger('GraphQL');

/** Errors a client can act on keep their code and words; a fault says nothing but that it happened. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const known = actionable(formatted, unwrapResolverError(error));
  if (known)
    return { message: withoutValue(known.message), locations, path, extensions: { code: known.code } };
  return { message: 'Something went wrong on our side.', locations, path, extensions: { code: FAULT } };
}

/** What was sent may be a password: it is not said again. Where it stands is, and which field is missing or unknown. */
function withoutValue(message: string): string {
  const [, variable] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  if (variable === undefined) return message;
  const place = / at "([\w.[\]]+)"; /.exec(message)?.[1] ?? variable;
  const reason = /; (Field "\w+" (?:is not defined by type|of required type) [^;]+)$/.exec(message)?.[1];
  return `Variable "$${variable}" got an invalid value at "${place}".${reason ? ` ${reason}` : ''}`;
}

/** The same for an error that did not come through Apollo, such as one of a subscription. */
export function formatLiveError(error: GraphQLError, requestId: string): GraphQLFormattedError {
  if (isFault(error)) logFault(error, requestId);
  return formatError(
    { ...error.toJSON(), extensions: { code: error.extensions['code'] ?? 'BAD_REQUEST' } },
    error,
  );
}

/** The same for what is answered without Apollo. */
export const awayAnswer = ({ message }: DatabaseAway): object => ({
  errors: [{ message, extensions: { code: AWAY } }],
});

/** What happened goes to the log under the request's id, and the id to the client, who can quote it. */
export const faultLog: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          if (isFault(error)) logFault(error, contextValue.requestId);
          else logAway(unwrapResolverError(error), contextValue.requestId);
        }
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        for (const error of response.body.singleResult.errors ?? []) {
          if (error.extensions?.['code'] === FAULT) error.extensions['requestId'] = contextValue.requestId;
        }
      },
    };
  },
};

function actionable(
  formatted: GraphQLFormattedError,
  cause: unknown,
): { message: string; code: string } | null {
  if (cause instanceof HttpException) {
    const code = CODES[cause.getStatus()];
    return code ? { message: cause.message, code } : null;
  }
  if (cause instanceof TooManyStatements) return { message: cause.message, code: TOO_BROAD };
  const code = formatted.extensions?.['code'];
  const said = cause instanceof GraphQLError && typeof code === 'string' && code !== FAULT;
  return said ? { message: formatted.message, code } : null;
}

function isFault(error: GraphQLError): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof HttpException) return CODES[cause.getStatus()] === undefined;
  if (cause instanceof TooManyStatements) return false;
  return !(cause instanceof GraphQLError) || cause.extensions['code'] === FAULT;
}

/** Why the database was away, in one line. */
export function logAway(cause: unknown, requestId: string): void {
  if (cause instanceof DatabaseAway)
    logger.warn(`request ${requestId} met a database that is away: ${String(cause.cause)}`);
}

function logFault(error: GraphQLError, requestId: string): void {
  const cause = unwrapResolverError(error);
  const said = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  logger.error(`request ${requestId}, ${error.path?.join('.') ?? 'no path'}: ${said}`);
}
