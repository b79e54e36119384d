import { created, inputs, its, scopes, type ForeignCalls } from './hands.js';

export const digests: ForeignCalls = {
  query: {
    digestPreview: ({ other }) => [{ id: other.digest }],
    digests: () => [{}],
  },
  mutation: {
    changeDigest: inputs((hands) => [{ ...its(hands, 'digest'), rhythm: 'monthly', level: 'executive' }]),
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
