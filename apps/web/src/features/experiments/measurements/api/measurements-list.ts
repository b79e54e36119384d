import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';

const MeasurementParts = graphql(`
  fragment MeasurementParts on Measurement @_unmask {
    id
    measureId
    armId
    observedOn
    isIndividual
    value
    events
    total
    exposure
    covariate
    n
    mean
    sd
    note
    source
    recordedAt
    version
    recordedBy {
      id
      name
    }
    corrections {
      reason
      correctedAt
      before
      after
      correctedBy {
        id
        name
      }
    }
  }
`);

export const MeasurementsQuery = graphql(
  `
    query ExperimentMeasurements($number: Int!, $first: Int!, $after: String) {
      experiment(number: $number) {
        id
        imports {
          id
          fileName
          encoding
          delimiter
          rowsRead
          rowsImported
          rowsRefused
          recordedAt
          undoneAt
          recordedBy {
            id
            name
          }
        }
        measurements(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...MeasurementParts
            }
          }
        }
      }
    }
  `,
  [MeasurementParts],
);

export type MeasurementView = ResultOf<typeof MeasurementParts>;
export type ImportView = NonNullable<ResultOf<typeof MeasurementsQuery>['experiment']>['imports'][number];
