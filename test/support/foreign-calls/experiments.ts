import { planOf } from '../furniture-texts.js';
import { created, inputs, its, mine, one, type ForeignCalls, type Hands } from './hands.js';

const foreignExperiments = ({ other }: Hands) =>
  [
    { projectId: other.project },
    { prototypeId: other.prototype },
    { hypothesisId: other.hypothesis },
    { benchmarkIds: [other.benchmark] },
  ].map((links) => ({ title: 'Ailleurs', benchmarkIds: [], ...links }));

/** Plans of one's own experiment on the metric, a measure or an arm of the other. */
const plans = ({ own, other }: Hands) => {
  const plan = planOf('ici', own.metric);
  const [control, variant] = plan.arms;
  return [
    planOf('ici', other.metric),
    { ...plan, arms: [{ ...control, id: other.arm }, variant] },
    { ...plan, measures: [{ ...plan.measures[0], id: other.measure }] },
  ];
};

export const experiments: ForeignCalls = {
  query: {
    experiment: one('running'),
  },
  mutation: {
    abandonTest: inputs((hands) => [{ ...its(hands, 'running'), reason: 'r' }]),
    amendPlan: created((hands) => [
      { ...its(hands, 'running'), plan: planOf('ici', hands.own.metric), reason: 'r' },
      ...plans(hands).map((plan) => ({ ...mine(hands, 'running'), plan, reason: 'r' })),
    ]),
    createExperiment: created((hands) => foreignExperiments(hands).map((experiment) => ({ experiment }))),
    endTest: inputs((hands) => [{ ...its(hands, 'running'), reason: 'r' }]),
    moveExperiment: inputs((hands) => [{ ...its(hands, 'ready'), to: 'benchmark' }]),
    planExperiment: inputs((hands) => [
      { ...its(hands, 'ready'), plan: planOf('ici', hands.own.metric) },
      ...plans(hands).map((plan) => ({ ...mine(hands, 'ready'), plan })),
    ]),
    reviseExperiment: inputs((hands) => [
      { ...its(hands, 'ready'), experiment: { title: 't', benchmarkIds: [] } },
      ...foreignExperiments(hands).map((experiment) => ({ ...mine(hands, 'ready'), experiment })),
    ]),
    shareExperiment: inputs((hands) => [its(hands, 'draft')]),
    startTest: inputs((hands) => [its(hands, 'ready')]),
  },
};
