import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

const ScoresParts = graphql(`
  fragment ScoresParts on HypothesisScores @_unmask {
    id
    scorers
    isOpen
    revised
    score
    own {
      impact
      confidence
      ease
    }
    spread {
      criterion
      scores
      lowest
      highest
      disagree
      mean
    }
    tests {
      verdict
      experiment {
        id
        number
        title
      }
      effect {
        metricName
        unit
        shape
        value
      }
    }
  }
`);

export const HypothesisScores = graphql(
  `
    query HypothesisScores($number: Int!) {
      hypothesis(number: $number) {
        id
        scores {
          ...ScoresParts
        }
      }
    }
  `,
  [ScoresParts],
);

export type ScoresShown = ResultOf<typeof ScoresParts>;

export const ScoreHypothesis = graphql(
  `
    mutation ScoreHypothesis($input: ScoreHypothesisInput!) {
      scoreHypothesis(input: $input) {
        __typename
        ... on ScoreHypothesisSuccess {
          scores {
            ...ScoresParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [ScoresParts, RefusedParts],
);

export const ScoreRecord = graphql(`
  query ScoreRecord {
    scoreRecord {
      tested
      confirmed
      meanOfConfirmed
      meanOfOthers
      concordance
      minimum
      ideas {
        hypothesisId
        number
        change
        score
        scorers
        verdict
      }
    }
  }
`);

export type ScoreRecordShown = ResultOf<typeof ScoreRecord>['scoreRecord'];
