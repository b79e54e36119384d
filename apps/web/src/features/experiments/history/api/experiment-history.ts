import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';

export const ExperimentHistory = graphql(`
  query ExperimentHistory($number: Int!, $first: Int!, $after: String) {
    experiment(number: $number) {
      id
      history(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            kind
            objectType
            objectId
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
          }
        }
      }
    }
  }
`);

export type EventView = NonNullable<
  ResultOf<typeof ExperimentHistory>['experiment']
>['history']['edges'][number]['node'];
