import { prototypeOf } from '../furniture-texts.js';
import { created, inputs, its, list, mine, one, type ForeignCalls, type Hands } from './hands.js';

const foreignPrototypes = ({ other }: Hands) =>
  [{ projectId: other.project }, { benchmarkIds: [other.benchmark] }].map((links) => ({
    ...prototypeOf('ici'),
    ...links,
  }));

export const prototypes: ForeignCalls = {
  query: {
    prototype: one('prototype'),
    prototypes: list('prototypes', ({ other }) => ({ projectId: other.project })),
  },
  mutation: {
    proposePrototype: created((hands) => foreignPrototypes(hands).map((prototype) => ({ prototype }))),
    revisePrototype: inputs((hands) => [
      { ...its(hands, 'prototype'), prototype: prototypeOf('ici') },
      ...foreignPrototypes(hands).map((prototype) => ({ ...mine(hands, 'prototype'), prototype })),
    ]),
  },
};
