import { inputs, type ForeignCalls } from './hands.js';

export const forecasts: ForeignCalls = {
  query: {
    crowdRecord: ({ other, text }) =>
      [{ departmentId: other.department }, { text }].map((filter) => ({ filter })),
    myForecasts: () => [{}],
  },
  mutation: {
    giveForecast: inputs(({ other }) => [{ experimentId: other.running, probability: 0.5 }]),
  },
};
