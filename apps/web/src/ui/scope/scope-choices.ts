import { graphql } from '../../lib/graphql/graphql.js';

/** What the boards of leadership may be narrowed to. */
export const ScopeChoicesQuery = graphql(`
  query ScopeChoices {
    departments {
      id
      name
    }
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    goals {
      id
      title
    }
  }
`);
