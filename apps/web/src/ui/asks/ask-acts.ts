import { graphql } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';
import { AskParts } from './ask-parts.js';

export const AskForDecision = graphql(
  `
    mutation AskForDecision($input: AskForDecisionInput!) {
      askForDecision(input: $input) {
        __typename
        ... on AskForDecisionSuccess {
          ask {
            ...AskParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [AskParts, RefusedParts],
);

export const AnswerAsk = graphql(
  `
    mutation AnswerAsk($input: AnswerAskInput!) {
      answerAsk(input: $input) {
        __typename
        ... on AnswerAskSuccess {
          ask {
            ...AskParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [AskParts, RefusedParts],
);

export const ReplyToAsk = graphql(
  `
    mutation ReplyToAsk($input: ReplyToAskInput!) {
      replyToAsk(input: $input) {
        __typename
        ... on ReplyToAskSuccess {
          ask {
            ...AskParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [AskParts, RefusedParts],
);

export const WithdrawAsk = graphql(
  `
    mutation WithdrawAsk($input: WithdrawAskInput!) {
      withdrawAsk(input: $input) {
        __typename
        ... on WithdrawAskSuccess {
          ask {
            ...AskParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [AskParts, RefusedParts],
);

export const CloseAsk = graphql(
  `
    mutation CloseAsk($input: CloseAskInput!) {
      closeAsk(input: $input) {
        __typename
        ... on CloseAskSuccess {
          ask {
            ...AskParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [AskParts, RefusedParts],
);
