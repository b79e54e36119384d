import { expect, it } from '@jest/globals';
import { readSettings } from '../../config/settings.js';
import { SessionCookie } from '../session-cookie.js';
import { CostlyTurns } from './costly-turns.js';

const turns = new CostlyTurns(new SessionCookie(readSettings({})));
const ONE = { cookie: 'other=1; levain=one' };

it('costly operations of one session wait for each other; cheap ones, and those of others, wait for nobody', async () => {
  const order: string[] = [];
  const first = await turns.enter(ONE, 2_000);
  const second = turns.enter({ cookie: 'other=2; levain=one' }, 2_000).then((leave) => {
    order.push('second');
    leave?.();
  });
  (await turns.enter(ONE, 1_999))?.();
  order.push('cheap');
  (await turns.enter({ cookie: 'levain=two' }, 20_000))?.();
  order.push('another');
  first?.();
  await second;
  expect(order).toEqual(['cheap', 'another', 'second']);
  (await turns.enter(ONE, 2_000))?.();
});

it('too many that wait are told so', async () => {
  const first = await turns.enter(ONE, 2_000);
  const waiting = Array.from({ length: 20 }, () => turns.enter(ONE, 2_000).then((leave) => leave?.()));
  expect(await turns.enter(ONE, 2_000)).toBeNull();
  expect([turns.waitOf(ONE), turns.waitOf({ cookie: 'levain=two' })]).toEqual([1, 0]);
  first?.();
  await Promise.all(waiting);
});

it('whoever keeps the line going waits longer each time', async () => {
  const begun: number[] = [];
  const began = performance.now();
  const answer = async (): Promise<void> => {
    const leave = await turns.enter(ONE, 2_000);
    begun.push(performance.now() - began);
    setTimeout(() => leave?.(), 40);
  };
  await Promise.all([answer(), answer(), answer()]);
  expect(begun[1]! - begun[0]!).toBeGreaterThan(75);
  expect(begun[2]! - begun[1]!).toBeGreaterThan(115);
  await new Promise((done) => setTimeout(done, 60));
});

it('whoever has nothing left is known without reading what they ask', () => {
  turns.noteSpent(ONE, 30);
  expect([turns.waitOf(ONE), turns.waitOf({ cookie: 'levain=two' }), turns.waitOf({})]).toEqual([30, 0, 0]);
});
