import { day, metricOf } from '../furniture-texts.js';
import { created, inputs, its, mine, type ForeignCalls, type Hands } from './hands.js';

const reading = (measureId: string, armId: string) => ({
  ...{ measureId, armId, observedOn: day(-1), events: 1, total: 10 },
});
const readings = ({ own, other }: Hands) => [
  reading(other.measure, other.arm),
  reading(own.measure, other.arm),
  reading(other.measure, own.arm),
];

export const measurements: ForeignCalls = {
  query: {
    metrics: ({ text }) => [{ text }, {}],
  },
  mutation: {
    correctMeasurement: inputs((hands) => [
      { ...its(hands, 'measurement'), reason: 'r', reading: reading(hands.other.measure, hands.other.arm) },
      ...readings(hands).map((each) => ({ ...mine(hands, 'measurement'), reason: 'r', reading: each })),
    ]),
    defineMetric: created(() => [{ metric: { ...metricOf('ici'), name: '' } }]),
    recordMeasurements: created((hands) => [
      {
        experimentId: hands.other.running,
        source: 'typed',
        readings: [reading(hands.other.measure, hands.other.otherArm)],
      },
      ...readings(hands).map((each) => ({
        ...{ experimentId: hands.own.running, source: 'typed', readings: [each] },
      })),
    ]),
    undoImport: inputs(({ other }) => [{ id: other.import }]),
  },
};
