import { costOf, gainOf } from '../furnished-direction.js';
import { created, inputs, type ForeignCalls } from './hands.js';

export const costs: ForeignCalls = {
  by: { assumeCosts: 'coordinator' },
  query: {
    costSettings: () => [{}],
  },
  mutation: {
    assumeCosts: inputs(() => [{ version: 99, currency: 'GBP', hourlyRate: 40, hourlyRateBasis: 'b' }]),
    correctCost: created(({ other }) => [{ id: other.costLine, cost: costOf('ici'), reason: 'r' }]),
    correctReturn: created(({ own, other }) => [
      { id: other.returnLine, gain: gainOf('ici'), reason: 'r' },
      { id: own.returnLine, gain: { ...gainOf('ici'), measureId: other.measure }, reason: 'r' },
    ]),
    recordCost: created(({ other }) => [{ experimentId: other.running, cost: costOf('ici') }]),
    recordReturn: created(({ own, other }) => [
      { experimentId: other.running, gain: gainOf('ici') },
      { experimentId: own.running, gain: { ...gainOf('ici'), measureId: other.measure } },
    ]),
    setBudget: created(({ other }) => [{ experimentId: other.running, amount: 10.5, note: 'n' }]),
  },
};
