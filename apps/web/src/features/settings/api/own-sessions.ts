import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const OwnSessionsQuery = graphql(`
  query OwnSessions {
    ownSessions {
      id
      browser
      system
      startedAt
      lastSeenAt
      isCurrent
    }
  }
`);

export type OwnSessionListed = ResultOf<typeof OwnSessionsQuery>['ownSessions'][number];

export const EndSessions = graphql(
  `
    mutation EndSessions($input: EndSessionsInput!) {
      endSessions(input: $input) {
        __typename
        ... on EndSessionsSuccess {
          sessions {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
