import { created, inputs, type ForeignCalls } from './hands.js';

export const forgetting: ForeignCalls = {
  by: { forgetPerson: 'coordinator', sendPrivacyLink: 'coordinator' },
  mutation: {
    forgetMe: inputs(() => [{ isUnderstood: false }]),
    forgetPerson: inputs(({ other }) => [
      { id: other.person, saidOn: '2026-01-01', channel: 'mail', isUnderstood: true },
    ]),
    sendPrivacyLink: created(({ other }) => [{ personId: other.person }]),
  },
};
