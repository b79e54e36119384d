import { created, inputs, its, mine, type ForeignCalls } from './hands.js';

export const participations: ForeignCalls = {
  by: { answerInvitation: 'coordinator', leaveExperiment: 'influencer' },
  query: {
    openSuggestions: () => [{}],
  },
  mutation: {
    answerInvitation: inputs((hands) => [
      { ...its(hands, 'invitation'), accept: true },
      { ...mine(hands, 'invitation'), accept: false, suggestedPersonId: hands.other.person },
    ]),
    inviteParticipant: created(({ own, other }) => [
      { experimentId: other.running, personId: other.otherPerson, role: 'critic' },
      { experimentId: other.running, personId: own.otherPerson, role: 'critic' },
      { experimentId: own.running, personId: other.otherPerson, role: 'critic' },
    ]),
    inviteSuggested: created((hands) => [
      { participationId: hands.other.declined, version: hands.version(hands.other.declined) },
    ]),
    joinExperiment: created(({ other }) => [{ experimentId: other.running, role: 'tester' }]),
    leaveExperiment: inputs((hands) => [its(hands, 'participation')]),
    setSuggestionAside: inputs((hands) => [
      { participationId: hands.other.declined, version: hands.version(hands.other.declined) },
    ]),
  },
};
