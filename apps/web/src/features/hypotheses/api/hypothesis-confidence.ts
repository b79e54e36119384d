import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { TestimonyParts } from '../../../ui/testimonies/testimony-parts.js';

const ScaleParts = graphql(`
  fragment ScaleParts on ConfidencePiece @_unmask {
    side
    weight
    weighedAs
    grade
    experiment {
      id
      number
      title
      verdict
    }
    testimony {
      id
      statement
      strength
      withdrawnAt
    }
  }
`);

export const HypothesisConfidence = graphql(
  `
    query HypothesisConfidence($number: Int!) {
      hypothesis(number: $number) {
        id
        testimonies {
          ...TestimonyParts
        }
        confidence {
          ruleVersion
          leaning
          degree
          for
          against
          pieces {
            ...ScaleParts
          }
          history {
            on
            for
            against
            leaning
            degree
            movedBy {
              ...ScaleParts
            }
          }
        }
      }
    }
  `,
  [TestimonyParts, ScaleParts],
);

export type Scales = NonNullable<ResultOf<typeof HypothesisConfidence>['hypothesis']>;
export type ConfidenceShown = Scales['confidence'];
export type PieceShown = ConfidenceShown['pieces'][number];
