import { question } from '../asks.js';
import { created, inputs, its, type ForeignCalls } from './hands.js';

export const asks: ForeignCalls = {
  by: { answerAsk: 'admin' },
  query: {
    ask: ({ other }) => [{ id: other.ask }],
    asks: ({ other, cursors }) => [
      { first: 10, after: cursors['asks'] },
      ...[other.running, other.project].map((aboutId) => ({ first: 10, aboutId })),
      ...['open', 'answered', 'withdrawn', 'forMe', 'mine'].map((view) => ({ first: 10, view })),
    ],
  },
  mutation: {
    answerAsk: inputs((hands) => [{ ...its(hands, 'ask'), answer: 'yes', word: 'w', option: 0 }]),
    askForDecision: created(({ other }) => [
      question({ aboutId: other.running, options: ['a', 'b'] }),
      question({ aboutId: other.project }),
      question({ addressedToId: other.member }),
    ]),
    closeAsk: inputs((hands) => [{ ...its(hands, 'ask'), outcome: 'o' }]),
    replyToAsk: inputs((hands) => [{ ...its(hands, 'ask'), reply: 'r' }]),
    withdrawAsk: inputs((hands) => [{ ...its(hands, 'ask'), reason: 'r' }]),
  },
};
