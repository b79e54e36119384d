import type { ApolloServerPlugin } from '@apollo/server';
import { AWAY } from './format-error.js';

/** A document or variables that do not fit the schema: the client's mistake, found before anything runs. */
const DOCUMENT_FAILURES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * GraphQL over HTTP: an answer of type `application/json` says 200 also when the document fails, because that type cannot
 * be told from any other JSON on the way; `application/graphql-response+json` says 400, as Apollo does for both. That the database
 * is away, or that a member asked for too much, is said by the status too, so that whatever stands between knows that it passes.
 */
export const statusCodes: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    return {
      async willSendResponse({ response, errors }) {
        const failed = errors?.some((error) => DOCUMENT_FAILURES.has(String(error.extensions['code'])));
        const accept = request.http?.headers.get('accept') ?? '';
        const plainJson = !accept.includes('application/graphql-response+json');
        if (failed && plainJson && request.query) response.http.status = 200;
        const said = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        const codes = said.map(({ extensions }) => extensions?.['code']);
        if (codes.includes(AWAY)) response.http.status = 503;
        else if (codes.includes('TOO_MANY_REQUESTS')) response.http.status = 429;
      },
    };
  },
};
