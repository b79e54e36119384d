import { day } from '../furniture-texts.js';
import { created, inputs, its, type ForeignCalls } from './hands.js';

export const calls: ForeignCalls = {
  query: {
    calls: ({ other, cursors }) => [
      { first: 10, after: cursors['calls'] },
      { first: 10, topicId: other.topic },
      { first: 10, departmentId: other.department },
    ],
    callsForMe: () => [{}],
  },
  mutation: {
    answerVolunteer: inputs((hands) => [{ ...its(hands, 'volunteer'), accept: true, reason: 'r' }]),
    closeCall: inputs((hands) => [its(hands, 'call')]),
    postCall: created(({ own, other }) => [
      { experimentId: other.running, role: 'tester', wanted: 'w', until: day(9), topicIds: [] },
      { experimentId: own.running, role: 'tester', wanted: 'w', until: day(9), topicIds: [other.topic] },
    ]),
    volunteerForCall: created(({ other }) => [{ callId: other.call, word: 'w' }]),
    withdrawOffer: inputs((hands) => [its(hands, 'volunteer')]),
  },
};
