import { foreignHypotheses } from './hypotheses.js';
import { resistance } from '../objections.js';
import { created, inputs, its, mine, type ForeignCalls } from './hands.js';

export const objections: ForeignCalls = {
  query: {
    objection: ({ other }) => [{ id: other.objection }],
    objectionMap: ({ other }) => [
      { step: 'month', count: 12 },
      { step: 'quarter', count: 4, aboutId: other.project },
    ],
    objections: ({ other, cursors }) => [
      { first: 10, after: cursors['objections'] },
      { first: 10, aboutId: other.project },
      { first: 10, departmentId: other.department },
    ],
    saidAndDone: () => [{}],
  },
  mutation: {
    answerObjection: inputs((hands) => [{ ...its(hands, 'objection'), stance: 'actedOn', reason: 'r' }]),
    measureObjection: inputs((hands) => [{ ...its(hands, 'objection'), strength: 2, word: 'w' }]),
    raiseObjection: created(({ other }) => [
      { aboutId: other.running, objection: resistance() },
      { aboutId: other.project, objection: resistance() },
      { objection: resistance({ departmentId: other.department }) },
    ]),
    reopenObjection: inputs((hands) => [{ ...its(hands, 'objection'), reason: 'r' }]),
    turnIntoHypothesis: created((hands) => [
      { ...its(hands, 'objection'), reason: 'r' },
      ...foreignHypotheses(hands).map((hypothesis) => ({
        ...mine(hands, 'objection'),
        reason: 'r',
        hypothesis,
      })),
    ]),
    withdrawObjection: inputs((hands) => [its(hands, 'objection')]),
  },
};
