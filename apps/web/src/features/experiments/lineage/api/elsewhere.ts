import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const SpreadExperiment = graphql(
  `
    mutation SpreadExperiment($input: SpreadExperimentInput!) {
      spreadExperiment(input: $input) {
        __typename
        ... on SpreadExperimentSuccess {
          experiment {
            id
            number
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const BorrowPlan = graphql(
  `
    mutation BorrowPlan($input: BorrowPlanInput!) {
      borrowPlan(input: $input) {
        __typename
        ... on BorrowPlanSuccess {
          experiment {
            id
            number
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

/** Where it may be tested. */
export const PlacesQuery = graphql(`
  query PlacesElsewhere {
    departments {
      id
      name
    }
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Whose plan an experiment took, who took its plan, and what others saw of what was learned. */
export const CreditsQuery = graphql(`
  query PlanCredits($number: Int) {
    experiment(number: $number) {
      id
      source {
        kind
        departmentName
        experiment {
          id
          number
          title
        }
      }
      lentTo {
        kind
        departmentName
        experiment {
          id
          number
          title
        }
      }
      learning {
        id
        confirmations
        contestations
      }
      becauseOf {
        id
        confirmations
        contestations
      }
    }
  }
`);
