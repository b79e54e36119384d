import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const MarkPersonLeft = graphql(
  `
    mutation MarkPersonLeft($input: PersonPresenceInput!) {
      markPersonLeft(input: $input) {
        __typename
        ... on MarkPersonLeftSuccess {
          person {
            id
            version
            leftAt
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const MarkPersonBack = graphql(
  `
    mutation MarkPersonBack($input: PersonPresenceInput!) {
      markPersonBack(input: $input) {
        __typename
        ... on MarkPersonBackSuccess {
          person {
            id
            version
            leftAt
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ForgetPerson = graphql(
  `
    mutation ForgetPerson($input: ForgetPersonInput!) {
      forgetPerson(input: $input) {
        __typename
        ... on ForgetPersonSuccess {
          person {
            id
            version
            name
            isForgotten
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ForgetMe = graphql(
  `
    mutation ForgetMe($input: ForgetMeInput!) {
      forgetMe(input: $input) {
        __typename
        ... on ForgetMeSuccess {
          isForgotten
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const SendPrivacyLink = graphql(
  `
    mutation SendPrivacyLink($input: SendPrivacyLinkInput!) {
      sendPrivacyLink(input: $input) {
        __typename
        ... on SendPrivacyLinkSuccess {
          person {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
