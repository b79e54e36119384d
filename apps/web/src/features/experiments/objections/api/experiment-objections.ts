import { graphql } from '../../../../lib/graphql/graphql.js';
import { ObjectionParts } from '../../../../ui/objections/objection-parts.js';

export const ExperimentObjections = graphql(
  `
    query ExperimentObjections($number: Int!) {
      experiment(number: $number) {
        id
        objections {
          id
          ...ObjectionParts
        }
      }
    }
  `,
  [ObjectionParts],
);
