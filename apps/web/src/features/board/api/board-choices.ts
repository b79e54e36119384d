import { graphql } from '../../../lib/graphql/graphql.js';

/** What the board may be narrowed to. */
export const BoardChoicesQuery = graphql(`
  query BoardChoices {
    departments {
      id
      name
    }
    members {
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
