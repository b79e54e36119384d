import { day, testimonyOf } from '../furniture-texts.js';
import { created, inputs, its, type ForeignCalls } from './hands.js';

export const testimonies: ForeignCalls = {
  mutation: {
    acceptSentTestimony: inputs((hands) => [
      { ...its(hands, 'sentTestimony'), stance: 'for', strength: 'did', source: 's' },
    ]),
    closeTestimonyLink: inputs((hands) => [its(hands, 'testimonyLink')]),
    correctTestimony: inputs((hands) => [
      { ...its(hands, 'testimony'), testimony: testimonyOf('ici'), reason: 'r' },
    ]),
    declineSentTestimony: inputs((hands) => [{ ...its(hands, 'sentTestimony'), reason: 'r' }]),
    openTestimonyLink: created(({ other }) => [
      { experimentId: other.running, question: 'q', until: day(10) },
    ]),
    recordTestimony: created(({ other }) =>
      [other.running, other.hypothesis].map((aboutId) => ({ aboutId, testimony: testimonyOf('ici') })),
    ),
    withdrawTestimony: inputs((hands) => [{ ...its(hands, 'testimony'), reason: 'r' }]),
  },
};
