import { day } from '../furniture-texts.js';
import { created, inputs, its, type ForeignCalls } from './hands.js';

export const tokens: ForeignCalls = {
  query: {
    apiTokens: () => [{}],
  },
  mutation: {
    makeApiToken: created(() => [{ name: 't', scope: 'ingest', until: day(9) }]),
    revokeApiToken: inputs((hands) => [its(hands, 'apiToken')]),
  },
};
