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

/** When each of so many, sent at once, began, in ms; each is answered after 20. */
async function begun(count: number): Promise<number[]> {
  const times: number[] = [];
  const one = async (): Promise<void> => {
    const leave = await turns.enter(ONE, 2_000);
    times.push(performance.now());
    setTimeout(() => leave?.(), 20);
  };
  await Promise.all(Array.from({ length: count }, one));
  await new Promise((done) => setTimeout(done, 40));
  return times;
}

it('what a page asks for at once is answered without a pause', async () => {
  const times = await begun(9);
  expect(times[8]! - times[0]!).toBeLessThan(20 * 25);
});

it('whoever sends more waits for others too', async () => {
  const times = await begun(10);
  expect(times[1]! - times[0]!).toBeGreaterThan(20 * 24);
  expect(times[9]! - times[1]!).toBeLessThan(20 * 25);
});

it('whoever has nothing left is known without reading what they ask', () => {
  turns.noteSpent(ONE, 30);
  expect([turns.waitOf(ONE), turns.waitOf({ cookie: 'levain=two' }), turns.waitOf({})]).toEqual([30, 0, 0]);
});
