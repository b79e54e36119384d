import { NOTHING } from './fixtures/answers.js';
import { waitingFor } from './waiting.js';

const ask = {
  id: 'a',
  question: 'Oui ?',
  due: null,
  askedByName: null,
  experimentNumber: null,
  overdue: false,
};

test('requests nobody answered, decisions and confirmations wait; what was asked back waits for its lead', () => {
  const asks = [
    { ...ask, answer: null },
    { ...ask, id: 'b', answer: 'ask' as const },
  ];
  expect(waitingFor({ asks, toDecide: 2, toConfirm: 3, waiting: [] })).toEqual({
    ...{ requests: 1, decisions: 2, confirmations: 3, total: 6 },
  });
  expect(waitingFor(NOTHING.decide).total).toBe(0);
});
