import { hypothesisOf } from '../furniture-texts.js';
import { created, inputs, its, list, mine, one, type ForeignCalls, type Hands } from './hands.js';

export const foreignHypotheses = ({ other }: Hands) =>
  [{ projectId: other.project }, { prototypeId: other.prototype }].map((links) => ({
    ...hypothesisOf('ici'),
    ...links,
  }));

export const hypotheses: ForeignCalls = {
  query: {
    hypotheses: list('hypotheses', ({ other }) => ({ projectId: other.project })),
    hypothesis: one('hypothesis'),
    scoreRecord: () => [{}],
  },
  mutation: {
    reviseHypothesis: inputs((hands) => [
      { ...its(hands, 'hypothesis'), hypothesis: hypothesisOf('ici') },
      ...foreignHypotheses(hands).map((hypothesis) => ({ ...mine(hands, 'hypothesis'), hypothesis })),
    ]),
    scoreHypothesis: inputs(({ other }) => [
      { hypothesisId: other.hypothesis, impact: 5, confidence: 5, ease: 5 },
    ]),
    writeHypothesis: created((hands) => foreignHypotheses(hands).map((hypothesis) => ({ hypothesis }))),
  },
};
