import { graphql } from '../../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../../lib/graphql/refused-parts.js';

export const PostCall = graphql(
  `
    mutation PostCall($input: PostCallInput!) {
      postCall(input: $input) {
        __typename
        ... on PostCallSuccess {
          call {
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

export const CloseCall = graphql(
  `
    mutation CloseCall($input: CloseCallInput!) {
      closeCall(input: $input) {
        __typename
        ... on CloseCallSuccess {
          call {
            id
            version
            standing
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AnswerVolunteer = graphql(
  `
    mutation AnswerVolunteer($input: AnswerVolunteerInput!) {
      answerVolunteer(input: $input) {
        __typename
        ... on AnswerVolunteerSuccess {
          call {
            id
            version
            accepted
            standing
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CallTopics = graphql(`
  query CallTopics {
    topics {
      id
      name
    }
  }
`);
