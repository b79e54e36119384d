import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const WorkspaceHistory = graphql(`
  query WorkspaceHistory($kinds: [AdministrativeKind!], $actorId: ID, $after: String) {
    workspaceHistory(first: 50, kinds: $kinds, actorId: $actorId, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          objectType
          before
          after
          happenedAt
          actor {
            id
            name
          }
          person {
            id
            name
          }
          subject {
            name
            people {
              id
              name
              isForgotten
            }
          }
        }
      }
    }
  }
`);

export type AdministrativeEvent = ResultOf<
  typeof WorkspaceHistory
>['workspaceHistory']['edges'][number]['node'];
export type PersonNamed = NonNullable<AdministrativeEvent['subject']>['people'][number];
