import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';
import { PersonParts } from './person.js';

export const OwnPersonQuery = graphql(
  `
    query OwnPerson {
      viewer {
        member {
          id
          person {
            ...PersonParts
          }
        }
      }
      topics {
        id
        name
        relayCount
      }
    }
  `,
  [PersonParts],
);

export const SetProfile = graphql(
  `
    mutation SetProfile($input: SetProfileInput!) {
      setProfile(input: $input) {
        __typename
        ... on SetProfileSuccess {
          person {
            ...PersonParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [PersonParts, RefusedParts],
);

export const ResumeProfile = graphql(
  `
    mutation ResumeProfile {
      resumeProfile {
        __typename
        ... on ResumeProfileSuccess {
          person {
            ...PersonParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [PersonParts, RefusedParts],
);

export const WithdrawConsent = graphql(
  `
    mutation WithdrawConsent {
      withdrawConsent {
        __typename
        ... on WithdrawConsentSuccess {
          person {
            ...PersonParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [PersonParts, RefusedParts],
);

export type TopicChoice = ResultOf<typeof OwnPersonQuery>['topics'][number];
