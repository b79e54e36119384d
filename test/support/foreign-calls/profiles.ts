import { created, inputs, type ForeignCalls } from './hands.js';

export const profiles: ForeignCalls = {
  by: { askReferent: 'coordinator', createTopic: 'coordinator' },
  query: {
    referents: () => [{}],
    topics: () => [{}],
  },
  mutation: {
    answerReferent: inputs(({ other }) => [{ id: other.referent, accept: true }]),
    askReferent: created(({ other }) => [{ area: 'hr', personId: other.person }]),
    createTopic: created(() => [{ name: '…' }]),
    pauseProfile: inputs(() => [{ until: '2199-01-01' }]),
    removeReferent: inputs(({ other }) => [{ id: other.referent }]),
    resumeProfile: () => [{}],
    setProfile: inputs(({ other }) => [
      { version: 0, topicIds: [other.topic], help: 'h', visibility: 'workspace' },
    ]),
    withdrawConsent: () => [{}],
  },
};
