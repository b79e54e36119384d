import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const AnswerInvitation = graphql(
  `
    mutation AnswerInvitationAtHome($input: AnswerInvitationInput!) {
      answerInvitation(input: $input) {
        __typename
        ... on AnswerInvitationSuccess {
          participation {
            id
            version
            status
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
