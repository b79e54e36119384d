import { graphql } from '../../../lib/graphql/graphql.js';

/** What a prototype may be derived from, and the project it may serve. */
export const PrototypeOriginsQuery = graphql(`
  query PrototypeOrigins {
    benchmarks(first: 100) {
      edges {
        node {
          id
          number
          actor
          action
        }
      }
    }
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);
