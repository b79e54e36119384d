import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ReferentsQuery = graphql(`
  query Referents {
    referents {
      id
      area
      status
      person {
        id
        name
        department {
          id
          name
        }
      }
    }
  }
`);

export const AskReferent = graphql(
  `
    mutation AskReferent($input: AskReferentInput!) {
      askReferent(input: $input) {
        __typename
        ... on AskReferentSuccess {
          referent {
            id
            status
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AnswerReferent = graphql(
  `
    mutation AnswerReferent($input: AnswerReferentInput!) {
      answerReferent(input: $input) {
        __typename
        ... on AnswerReferentSuccess {
          referent {
            id
            status
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const RemoveReferent = graphql(
  `
    mutation RemoveReferent($input: RemoveReferentInput!) {
      removeReferent(input: $input) {
        __typename
        ... on RemoveReferentSuccess {
          isRemoved
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export type ReferentShown = ResultOf<typeof ReferentsQuery>['referents'][number];
