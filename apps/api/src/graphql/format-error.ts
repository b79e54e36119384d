import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');
const CODES: Record<number, string> = { 400: 'BAD_USER_INPUT', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };

/** Errors a client can act on keep their code; a fault says nothing but that it happened, the log says what. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const base = { locations: formatted.locations, path: formatted.path };
  if (cause instanceof HttpException) {
    const code = CODES[cause.getStatus()];
    if (code) return { ...base, message: cause.message, extensions: { code } };
  }
  const code = formatted.extensions?.['code'];
  if (cause instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return { ...base, message: formatted.message, extensions: { code } };
  }
  logger.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return { ...base, message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
