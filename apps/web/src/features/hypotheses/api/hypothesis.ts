import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const HypothesisQuery = graphql(`
  query Hypothesis($number: Int!) {
    hypothesis(number: $number) {
      id
      number
      version
      locale
      observation
      audience
      change
      measure
      direction
      target
      rationale
      viewerCanEdit
      createdAt
      owner {
        id
        name
      }
      bornOf {
        id
        statement
        experiment {
          id
          number
        }
        department {
          id
          name
        }
      }
      project {
        id
        name
        audienceAspiration
        companyObjective
      }
      prototype {
        id
        number
        name
        benchmarks {
          id
          number
          actor
        }
      }
      experiments {
        id
        number
        title
        stage
        verdict
        decision
      }
    }
  }
`);

export type HypothesisShown = NonNullable<ResultOf<typeof HypothesisQuery>['hypothesis']>;
