import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const StartNextExperiment = graphql(
  `
    mutation StartNextExperiment($input: StartNextExperimentInput!) {
      startNextExperiment(input: $input) {
        __typename
        ... on StartNextExperimentSuccess {
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

export const ComparedExperiment = graphql(`
  query ComparedExperiment($id: ID!) {
    experiment(id: $id) {
      id
      number
      title
      hypothesis {
        id
        locale
        observation
        audience
        change
        measure
        direction
        target
        rationale
      }
      prototype {
        id
        name
      }
      plan {
        design
        startsOn
        stopDate
        changeDate
        periodicity
        minimumPerArm
        alpha
        decisionRule
        arms {
          id
          name
          role
          share
        }
        measures {
          id
          role
          direction
          baseline
          target
          minimumWorthwhileEffect
          margin
          metric {
            id
            name
            unit
            shape
          }
        }
      }
    }
  }
`);
