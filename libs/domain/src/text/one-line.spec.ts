import { expect, test } from '@jest/globals';
import { oneLine } from './one-line.js';

test('what is one sentence is kept in one line; nothing stays nothing', () => {
  expect(oneLine(' two\r\n\tlines\u00a0 and more ')).toBe(' two lines and more ');
  expect([oneLine(null), oneLine(undefined), oneLine('')]).toEqual([null, undefined, '']);
});
