import { graphql } from '../../../lib/graphql/graphql.js';

/** What the results may be narrowed to. */
export const ResultsChoicesQuery = graphql(`
  query ResultsChoices {
    departments {
      id
      name
    }
    goals {
      id
      title
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
