import { graphql } from './graphql.js';

/** Spread `...RefusedParts` in the payload of every mutation: it carries each way the API may say no. */
export const RefusedParts = graphql(`
  fragment RefusedParts on UserError @_unmask {
    __typename
    code
    ... on RefusedError {
      refusals {
        code
        field
        parameters {
          name
          value
        }
      }
    }
    ... on ConflictError {
      currentVersion
    }
  }
`);
