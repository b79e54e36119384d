import { EVENT_KINDS } from '../audit/event.js';
import { draftWebhook, TOLD_KINDS, webhookMessageState } from './webhook.js';

const ADDRESS = 'https://hooks.example.org/levain';

describe('an address of another system', () => {
  test('is told what was chosen, in one order', () => {
    expect(draftWebhook({ address: ` ${ADDRESS} `, events: ['decisionTaken', 'stageChanged'] })).toEqual({
      ok: true,
      value: { address: ADDRESS, events: ['stageChanged', 'decisionTaken'] },
    });
  });

  test.each([
    [{ events: ['stageChanged'] }, ['TEXT_REQUIRED', 'address']],
    [{ address: ADDRESS, events: [] }, ['CHOICE_REQUIRED', 'events']],
    [{ address: ADDRESS }, ['CHOICE_REQUIRED', 'events']],
    [{ address: ADDRESS, events: ['memberInvited'] }, ['CHOICE_UNKNOWN', 'events']],
    [{ address: `${ADDRESS}/${'x'.repeat(2_000)}`, events: ['stageChanged'] }, ['TEXT_TOO_LONG', 'address']],
  ])('%j is refused', (input, [code, field]) => {
    expect(draftWebhook(input)).toMatchObject({ ok: false, refusals: [{ code, field }] });
  });

  test('every kind that is told is one of the history', () => {
    expect(EVENT_KINDS).toEqual(expect.arrayContaining([...TOLD_KINDS]));
  });
});

test.each([
  [true, false, 'delivered'],
  [false, true, 'waiting'],
  [false, false, 'failed'],
] as const)('a message: delivered %s, due %s: %s', (isDelivered, isDue, state) => {
  expect(webhookMessageState({ isDelivered, isDue })).toBe(state);
});
