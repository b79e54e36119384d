import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const OpenRound = graphql(
  `
    mutation OpenRound($input: OpenRoundInput!) {
      openRound(input: $input) {
        __typename
        ... on OpenRoundSuccess {
          round {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const RemindVoters = graphql(
  `
    mutation RemindVoters($input: RemindVotersInput!) {
      remindVoters(input: $input) {
        __typename
        ... on RemindVotersSuccess {
          round {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CloseRound = graphql(
  `
    mutation CloseRound($input: CloseRoundInput!) {
      closeRound(input: $input) {
        __typename
        ... on CloseRoundSuccess {
          round {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CancelRound = graphql(
  `
    mutation CancelRound($input: CancelRoundInput!) {
      cancelRound(input: $input) {
        __typename
        ... on CancelRoundSuccess {
          round {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AskNominees = graphql(
  `
    mutation AskNominees($input: AskNomineesInput!) {
      askNominees(input: $input) {
        __typename
        ... on AskNomineesSuccess {
          round {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
