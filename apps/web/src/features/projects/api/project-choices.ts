import { graphql } from '../../../lib/graphql/graphql.js';

/** Who and what a project may name. */
export const ProjectChoicesQuery = graphql(`
  query ProjectChoices {
    departments {
      id
      name
    }
    members {
      id
      name
      disabledAt
    }
    people(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);
