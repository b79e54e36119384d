import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const MetricsQuery = graphql(`
  query PlanMetrics {
    metrics {
      id
      name
      unit
      shape
      direction
      definition
      collection
      level
      indicator
      lowerBound
      upperBound
    }
  }
`);

export const DefineMetric = graphql(
  `
    mutation DefineMetric($input: DefineMetricInput!) {
      defineMetric(input: $input) {
        __typename
        ... on DefineMetricSuccess {
          metric {
            id
            name
            unit
            shape
            direction
            definition
            collection
            level
            indicator
            lowerBound
            upperBound
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const PlanExperiment = graphql(
  `
    mutation PlanExperiment($input: PlanExperimentInput!) {
      planExperiment(input: $input) {
        __typename
        ... on PlanExperimentSuccess {
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

export const AmendPlan = graphql(
  `
    mutation AmendPlan($input: AmendPlanInput!) {
      amendPlan(input: $input) {
        __typename
        ... on AmendPlanSuccess {
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
