import type { ApolloServerPlugin } from '@apollo/server';

/** A document or variables that do not fit the schema: the client's mistake, found before anything runs. */
const DOCUMENT_FAILURES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * GraphQL over HTTP: an answer of type `application/json` says 200 also when the document fails, because that type cannot
 * be told from any other JSON on the way; `application/graphql-response+json` says 400, as Apollo does for both.
 */
export const statusCodes: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    return {
      async willSendResponse({ response, errors }) {
        const failed = errors?.some((error) => DOCUMENT_FAILURES.has(String(error.extensions['code'])));
        const accept = request.http?.headers.get('accept') ?? '';
        const plainJson = !accept.includes('application/graphql-response+json');
        if (failed && plainJson && request.query) response.http.status = 200;
      },
    };
  },
};
