import { graphql } from '../../../../lib/graphql/graphql.js';

export const ExperimentReferences = graphql(`
  query ExperimentReferences($number: Int!) {
    experiment(number: $number) {
      id
      referenceFigures {
        id
        label
        value
        shape
        unit
        period
        source
        metricId
        benchmark {
          id
          number
          actor
          sourceAuthor
        }
      }
    }
  }
`);
