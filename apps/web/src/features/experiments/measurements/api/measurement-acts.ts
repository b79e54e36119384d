import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const RecordMeasurements = graphql(
  `
    mutation RecordMeasurements($input: RecordMeasurementsInput!) {
      recordMeasurements(input: $input) {
        __typename
        ... on RecordMeasurementsSuccess {
          recorded
          experiment {
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

export const CorrectMeasurement = graphql(
  `
    mutation CorrectMeasurement($input: CorrectMeasurementInput!) {
      correctMeasurement(input: $input) {
        __typename
        ... on CorrectMeasurementSuccess {
          measurement {
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

export const UndoImport = graphql(
  `
    mutation UndoImport($input: UndoImportInput!) {
      undoImport(input: $input) {
        __typename
        ... on UndoImportSuccess {
          import {
            id
            undoneAt
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);
