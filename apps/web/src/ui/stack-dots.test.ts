import { expect, test } from '@jest/globals';
import { stackDots } from './stack-dots.js';

test('dots that would cover each other go up, the others stay on the axis', () => {
  expect(stackDots([0, 2, 4, 5, 50, 50, 100])).toEqual([
    { at: 0, row: 0 },
    { at: 2, row: 1 },
    { at: 4, row: 2 },
    { at: 5, row: 0 },
    { at: 50, row: 0 },
    { at: 50, row: 1 },
    { at: 100, row: 0 },
  ]);
});
