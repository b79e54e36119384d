import { graphql } from '../../lib/graphql/graphql.js';
import { RefusedParts } from '../../lib/graphql/refused-parts.js';

export const RaiseObjection = graphql(
  `
    mutation RaiseObjection($input: RaiseObjectionInput!) {
      raiseObjection(input: $input) {
        __typename
        ... on RaiseObjectionSuccess {
          objection {
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

export const MeasureObjection = graphql(
  `
    mutation MeasureObjection($input: MeasureObjectionInput!) {
      measureObjection(input: $input) {
        __typename
        ... on MeasureObjectionSuccess {
          objection {
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

export const AnswerObjection = graphql(
  `
    mutation AnswerObjection($input: AnswerObjectionInput!) {
      answerObjection(input: $input) {
        __typename
        ... on AnswerObjectionSuccess {
          objection {
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

export const ReopenObjection = graphql(
  `
    mutation ReopenObjection($input: ReopenObjectionInput!) {
      reopenObjection(input: $input) {
        __typename
        ... on ReopenObjectionSuccess {
          objection {
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

export const WithdrawObjection = graphql(
  `
    mutation WithdrawObjection($input: WithdrawObjectionInput!) {
      withdrawObjection(input: $input) {
        __typename
        ... on WithdrawObjectionSuccess {
          objection {
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

export const TurnIntoHypothesis = graphql(
  `
    mutation TurnIntoHypothesis($input: TurnIntoHypothesisInput!) {
      turnIntoHypothesis(input: $input) {
        __typename
        ... on TurnIntoHypothesisSuccess {
          objection {
            id
            version
          }
          hypothesis {
            id
            number
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
