import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';

/** The figures of the sentence alone. */
export const CostLineQuery = graphql(`
  query ExperimentCostSummary($number: Int!) {
    experiment(number: $number) {
      id
      costs {
        spent
        returned
        measured
        estimated
        assumptions
        perUnit
        left
        viewerCanRecord
        settings {
          currency
        }
        budgets {
          amount
        }
      }
    }
  }
`);

export type CostSummary = NonNullable<ResultOf<typeof CostLineQuery>['experiment']>['costs'];

export const ExperimentCostsQuery = graphql(`
  query ExperimentCosts($number: Int!) {
    experiment(number: $number) {
      id
      costs {
        spent
        hours
        returned
        measured
        estimated
        assumptions
        perUnit
        left
        viewerCanRecord
        viewerCanSetBudget
        settings {
          currency
          hourlyRate
          hourlyRateBasis
          isCurrencyUsed
          version
        }
        byCategory {
          category
          vendor
          hours
          amount
        }
        budgets {
          amount
          note
          setByName
          setAt
        }
        lines {
          id
          kind
          category
          vendor
          hours
          hourlyRate
          amount
          day
          note
          counts
          correctsId
          reason
          afterClosing
          recordedByName
        }
        returns {
          id
          amount
          assumption
          confidence
          measureId
          measureName
          day
          counts
          correctsId
          reason
          afterClosing
          recordedByName
        }
      }
    }
  }
`);

export type CostsShown = NonNullable<ResultOf<typeof ExperimentCostsQuery>['experiment']>['costs'];
export type CostLineShown = CostsShown['lines'][number];
export type ReturnLineShown = CostsShown['returns'][number];
