import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const ProjectsQuery = graphql(`
  query Projects($after: String, $text: String) {
    projects(first: 30, after: $after, text: $text) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          name
          purpose
          experimentCount
          progress {
            level
            current
          }
          owner {
            id
            name
          }
          departments {
            id
            name
          }
        }
      }
    }
  }
`);

export type ProjectListed = ResultOf<typeof ProjectsQuery>['projects']['edges'][number]['node'];
