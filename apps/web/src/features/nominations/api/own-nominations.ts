import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const OwnNominationsQuery = graphql(`
  query OwnNominations {
    ownNominations {
      id
      roundTitle
      movesThings
      topics {
        namedBy
        topic {
          id
          name
        }
      }
    }
  }
`);

export type OwnNominationShown = ResultOf<typeof OwnNominationsQuery>['ownNominations'][number];

export const AnswerNomination = graphql(
  `
    mutation AnswerNomination($input: AnswerNominationInput!) {
      answerNomination(input: $input) {
        __typename
        ... on AnswerNominationSuccess {
          isListed
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
