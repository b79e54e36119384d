import { roundOf } from '../nomination-rounds.js';
import { created, inputs, its, type ForeignCalls } from './hands.js';

export const nominations: ForeignCalls = {
  by: {
    askNominees: 'coordinator',
    cancelRound: 'coordinator',
    closeRound: 'coordinator',
    openRound: 'coordinator',
    remindVoters: 'coordinator',
    roundPreview: 'coordinator',
  },
  query: {
    coverage: ({ other }) => [
      {},
      { experimentId: other.running },
      { keep: [other.person], exclude: [other.person], hours: 2 },
    ],
    networkReading: ({ other }) => [{}, { roundId: other.round }],
    networkRounds: () => [{}],
    ownNominations: () => [{}],
    round: ({ other }) => [{ id: other.round }],
    roundPreview: ({ other }) => [{ round: roundOf({ departmentIds: [other.department] }) }],
    rounds: ({ cursors }) => [{ first: 10, after: cursors['rounds'] }, { first: 10 }],
  },
  mutation: {
    answerNomination: created(({ own, other }) => [
      { id: other.round.replace('round', 'ownNomination'), accept: true },
      { id: own.round.replace('round', 'ownNomination'), accept: true },
    ]),
    askNominees: inputs((hands) => [its(hands, 'round')]),
    cancelRound: inputs((hands) => [its(hands, 'round')]),
    closeRound: inputs((hands) => [its(hands, 'round')]),
    openRound: created(({ other }) => [{ round: roundOf({ departmentIds: [other.department] }) }]),
    remindVoters: inputs((hands) => [its(hands, 'round')]),
  },
};
