import { created, experimentOf, inputs, its, type ForeignCalls } from './hands.js';

const VERDICT = { verdict: 'notEnoughEvidence', reason: 'r', learning: 'l', limits: 'm' };
const DECISION = { kind: 'stop', reason: 'r', options: [{ kind: 'stop' }] };
const NEXT = { title: 't', keeps: 'k', changes: 'c' };

export const evaluations: ForeignCalls = {
  by: { reviewVerdict: 'influencer' },
  mutation: {
    closeEvaluation: inputs((hands) => [its(hands, 'confirmed')]),
    decide: created((hands) => [{ ...experimentOf(its(hands, 'open')), ...DECISION }]),
    recordVerdict: created((hands) => [{ ...experimentOf(its(hands, 'evaluated')), ...VERDICT }]),
    reviewVerdict: created(({ other }) => [
      { experimentId: other.reviewed, evaluationVersion: 3, stance: 'confirm' },
    ]),
    startNextExperiment: created(({ own, other }) => [
      { parentId: other.decided, becauseOfId: other.learning, ...NEXT },
      { parentId: other.decided, becauseOfId: own.learning, ...NEXT },
      { parentId: own.decided, becauseOfId: other.learning, ...NEXT },
    ]),
    undoDecision: inputs((hands) => [experimentOf(its(hands, 'decided'))]),
  },
};
