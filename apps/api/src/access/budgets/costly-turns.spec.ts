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
  const waiting = Array.from({ length: 40 }, () => turns.enter(ONE, 2_000).then((leave) => leave?.()));
  expect(await turns.enter(ONE, 2_000)).toBeNull();
  expect([turns.waitOf(ONE), turns.waitOf({ cookie: 'levain=two' })]).toEqual([1, 0]);
  first?.();
  await Promise.all(waiting);
});

/** When each of so many, sent at once, began, in ms; each is answered after `took`. */
async function begun(count: number, took: number): Promise<number[]> {
  const times: number[] = [];
  const one = async (): Promise<void> => {
    const leave = await turns.enter(ONE, 2_000);
    times.push(performance.now());
    setTimeout(() => leave?.(), took);
  };
  await Promise.all(Array.from({ length: count }, one));
  await new Promise((done) => setTimeout(done, took + 20));
  return times;
}

it('what a page asks for at once is answered without a pause', async () => {
  const times = await begun(9, 20);
  expect(times[8]! - times[0]!).toBeLessThan(20 * 25);
});

it('whoever keeps the line going waits longer each time', async () => {
  const times = await begun(13, 20);
  expect(times[10]! - times[9]!).toBeGreaterThan(20 * 2.5);
  expect(times[12]! - times[11]!).toBeGreaterThan(20 * 4.5);
});

it('whoever floods the line with what others notice is left a hundredth of the time', async () => {
  const first = await turns.enter(ONE, 2_000);
  const began = performance.now();
  let [second, third] = [0, 0];
  const waiting = Array.from({ length: 10 }, async (_, index) => {
    const leave = await turns.enter(ONE, 2_000);
    if (index === 0) second = performance.now();
    if (index === 1) third = performance.now();
    leave?.();
  });
  await new Promise((done) => setTimeout(done, 70));
  const took = performance.now() - began;
  first?.();
  await Promise.all(waiting);
  expect(second - began).toBeGreaterThan(took * 100);
  expect(third - second).toBeLessThan(took * 100);
}, 20_000);

it('whoever has nothing left is known without reading what they ask', () => {
  turns.noteSpent(ONE, 30);
  expect([turns.waitOf(ONE), turns.waitOf({ cookie: 'levain=two' }), turns.waitOf({})]).toEqual([30, 0, 0]);
});
