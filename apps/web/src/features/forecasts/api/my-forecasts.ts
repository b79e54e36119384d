import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const MyForecasts = graphql(`
  query MyForecasts {
    myForecasts {
      scored
      brier
      missing
      calibration {
        from
        to
        forecasts
        meanProbability
        confirmedShare
      }
      forecasts {
        probability
        givenAt
        isOwners
        verdict
        held
        experiment {
          id
          number
          title
        }
      }
    }
  }
`);

export type MyRecord = ResultOf<typeof MyForecasts>['myForecasts'];
