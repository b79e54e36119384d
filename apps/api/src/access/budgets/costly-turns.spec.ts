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
  const waiting = Array.from({ length: 100 }, () => turns.enter(ONE, 2_000).then((leave) => leave?.()));
  expect(await turns.enter(ONE, 2_000)).toBeNull();
  first?.();
  await Promise.all(waiting);
});
