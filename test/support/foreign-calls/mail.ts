import type { ForeignCalls } from './hands.js';

export const mail: ForeignCalls = {
  query: {
    myMail: () => [{}],
  },
  mutation: {
    muteMail: () => [{ category: 'calls' }],
    unmuteMail: () => [{ category: 'calls' }],
  },
};
