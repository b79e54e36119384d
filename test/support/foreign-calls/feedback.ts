import { day } from '../furniture-texts.js';
import { created, inputs, its, mine, type ForeignCalls } from './hands.js';

const words = { word: 'w', wishedOn: day(5) };

export const feedback: ForeignCalls = {
  by: { answerFeedback: 'coordinator', nameReferents: 'coordinator' },
  query: {
    feedbacks: ({ other, cursors }) => [
      { first: 10, after: cursors['feedbacks'] },
      { first: 10, departmentId: other.department },
      { first: 10, experimentId: other.running },
      ...['forMe', 'waiting', 'answered', 'mine'].map((view) => ({ first: 10, view })),
    ],
  },
  mutation: {
    answerFeedback: inputs((hands) => [
      { ...its(hands, 'feedback'), answer: 'taken', reason: 'r', actOn: day(5) },
      { ...mine(hands, 'feedback'), answer: 'passedOn', reason: 'r', departmentId: hands.other.department },
    ]),
    handFeedback: created(({ own, other }) => [
      { ...words, aboutId: other.heard, departmentId: own.department },
      { ...words, aboutId: other.objection, departmentId: own.department },
      { ...words, aboutId: own.heard, departmentId: other.department },
    ]),
    nameReferents: inputs((hands) => [
      { ...its(hands, 'department'), memberIds: [] },
      { ...mine(hands, 'department'), memberIds: [hands.other.member] },
    ]),
  },
};
