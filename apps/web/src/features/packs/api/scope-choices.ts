import { graphql } from '../../../lib/graphql/graphql.js';

export const ScopeChoices = graphql(`
  query PackScopeChoices {
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
  }
`);
