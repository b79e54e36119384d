import { created, inputs, its, scopes, type ForeignCalls } from './hands.js';

export const digests: ForeignCalls = {
  query: {
    digestPreview: ({ other }) => [{ id: other.digest }],
    digests: () => [{}],
    outsideReaders: () => [{}],
  },
  mutation: {
    changeDigest: inputs((hands) => [{ ...its(hands, 'digest'), rhythm: 'monthly', level: 'executive' }]),
    inviteReader: created(({ other }) =>
      scopes(other).map((more) => ({
        ...{ address: 'a@dehors.example', word: 'm', locale: 'fr', fields: [] },
        ...{ rhythm: 'monthly', level: 'executive', timeZone: 'Europe/Paris', ...more },
      })),
    ),
    revokeReader: inputs((hands) => [its(hands, 'outsideReader')]),
    startDigest: created(({ other }) =>
      [{ personId: other.person }, ...scopes(other)].map((more) => ({
        rhythm: 'weekly',
        level: 'executive',
        timeZone: 'Europe/Paris',
        ...more,
      })),
    ),
    stopDigest: inputs((hands) => [its(hands, 'digest')]),
  },
};
