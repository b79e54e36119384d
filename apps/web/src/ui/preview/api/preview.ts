import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const ExperimentPreviewQuery = graphql(`
  query ExperimentPreview($number: Int!) {
    experimentPreview(number: $number) {
      changeDate
      card {
        id
        number
        title
        stage
        isDraft
        ownerName
        projectName
        departmentNames
        startedAt
        stopDate
        closedAt
        measurementCount
        verdict
        verdictConfirmed
        verdictContested
        decision
        decisionReason
        learning
        hypothesis {
          id
          number
          locale
          observation
          audience
          change
          measure
          direction
          target
          rationale
        }
      }
      measures {
        id
        role
        metricName
        unit
        shape
        direction
        baseline
        target
        arms {
          armId
          name
          role
          weeks {
            week
            value
            size
            readings
          }
        }
      }
      people {
        id
        name
        role
      }
    }
  }
`);

export type ExperimentPreview = NonNullable<ResultOf<typeof ExperimentPreviewQuery>['experimentPreview']>;
export type PreviewMeasure = ExperimentPreview['measures'][number];
export type PreviewArm = PreviewMeasure['arms'][number];
