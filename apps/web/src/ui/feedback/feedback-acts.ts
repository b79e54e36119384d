import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';

/** The departments, and who answers for each. */
export const FeedbackDepartments = graphql(`
  query FeedbackDepartments {
    departments {
      id
      name
      answerers
      referents {
        id
        name
      }
    }
  }
`);

export type AnsweringDepartment = ResultOf<typeof FeedbackDepartments>['departments'][number];

export const HandFeedback = graphql(
  `
    mutation HandFeedback($input: HandFeedbackInput!) {
      handFeedback(input: $input) {
        __typename
        ... on HandFeedbackSuccess {
          feedback {
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

export const AnswerFeedback = graphql(
  `
    mutation AnswerFeedback($input: AnswerFeedbackInput!) {
      answerFeedback(input: $input) {
        __typename
        ... on AnswerFeedbackSuccess {
          feedback {
            id
            version
            state
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
