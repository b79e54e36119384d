import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const CallsQuery = graphql(`
  query Calls($after: String, $topicId: ID, $departmentId: ID) {
    calls(first: 20, after: $after, topicId: $topicId, departmentId: $departmentId) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          version
          role
          wanted
          place
          seats
          accepted
          hours
          hoursPer
          from
          until
          learns
          standing
          isInIt
          departmentNames
          topics {
            id
            name
          }
          experiment {
            id
            number
            title
          }
          postedBy {
            id
            name
          }
          ownOffer {
            id
            version
            status
            answerReason
          }
        }
      }
    }
  }
`);

export type CallShown = ResultOf<typeof CallsQuery>['calls']['edges'][number]['node'];

export const CallFilters = graphql(`
  query CallFilters {
    topics {
      id
      name
    }
    departments {
      id
      name
    }
  }
`);

export const VolunteerForCall = graphql(
  `
    mutation VolunteerForCall($input: VolunteerForCallInput!) {
      volunteerForCall(input: $input) {
        __typename
        ... on VolunteerForCallSuccess {
          call {
            id
            ownOffer {
              id
              version
              status
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const WithdrawOffer = graphql(
  `
    mutation WithdrawOffer($input: WithdrawOfferInput!) {
      withdrawOffer(input: $input) {
        __typename
        ... on WithdrawOfferSuccess {
          call {
            id
            ownOffer {
              id
              version
              status
            }
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
