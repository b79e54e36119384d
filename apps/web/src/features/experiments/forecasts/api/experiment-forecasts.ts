import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

const ForecastParts = graphql(`
  fragment ForecastParts on ExperimentForecasts @_unmask {
    id
    canForecast
    isOwners
    own {
      probability
      givenAt
    }
    crowd {
      count
      mean
      median
      spread
      brier
      verdict
    }
  }
`);

export const ExperimentForecasts = graphql(
  `
    query ExperimentForecasts($number: Int!) {
      experiment(number: $number) {
        id
        forecasts {
          ...ForecastParts
        }
      }
    }
  `,
  [ForecastParts],
);

export type ForecastsShown = ResultOf<typeof ForecastParts>;
export type CrowdShown = NonNullable<ForecastsShown['crowd']>;

export const GiveForecast = graphql(
  `
    mutation GiveForecast($input: GiveForecastInput!) {
      giveForecast(input: $input) {
        __typename
        ... on GiveForecastSuccess {
          forecasts {
            ...ForecastParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [ForecastParts, RefusedParts],
);
