import { graphql } from '../../../lib/graphql/graphql.js';

/** What a hypothesis may belong to. */
export const HypothesisOriginsQuery = graphql(`
  query HypothesisOrigins {
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    prototypes(first: 100) {
      edges {
        node {
          id
          number
          name
        }
      }
    }
  }
`);
