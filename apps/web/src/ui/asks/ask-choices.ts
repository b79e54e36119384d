import { graphql } from '../../lib/graphql/graphql.js';

/** What a question may be about, and whom it may be for. */
export const AskChoices = graphql(`
  query AskChoices {
    members {
      id
      name
      role
      disabledAt
    }
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    board(first: 50) {
      edges {
        node {
          id
          number
          title
          isDraft
        }
      }
    }
  }
`);
