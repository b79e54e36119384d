import { day } from '../furniture-texts.js';
import { created, inputs, its, scopes, type ForeignCalls } from './hands.js';

const SHARED = {
  ...{ title: 't', introduction: 'i', locale: 'fr', questions: ['learned'], fields: [], until: day(9) },
};

export const sharing: ForeignCalls = {
  query: {
    shareLinks: () => [{}],
  },
  mutation: {
    makeShareLink: created(({ other }) =>
      [{ packId: other.pack }, ...scopes(other)].map((more) => ({ ...SHARED, ...more })),
    ),
    revokeShareLink: inputs((hands) => [its(hands, 'shareLink')]),
  },
};
