import type { Refusal } from '../refusal.js';
import { optionalChoice, requiredChoice } from './choice.js';

const KINDS = ['grow', 'stop'] as const;

describe('a choice in a closed list', () => {
  test.each([
    ['grow', 'grow', []],
    ['Grow', null, [{ code: 'CHOICE_UNKNOWN', field: 'kind', parameters: { value: 'Grow' } }]],
    ['', null, [{ code: 'CHOICE_REQUIRED', field: 'kind' }]],
    [null, null, [{ code: 'CHOICE_REQUIRED', field: 'kind' }]],
  ])('required: %j gives %j', (typed, chosen, expected) => {
    const refusals: Refusal[] = [];
    expect(requiredChoice(refusals, 'kind', typed, KINDS)).toBe(chosen);
    expect(refusals).toEqual(expected);
  });

  test.each([
    ['stop', 'stop', 0],
    ['', null, 0],
    [undefined, null, 0],
    ['other', null, 1],
  ])('optional: %j gives %j', (typed, chosen, count) => {
    const refusals: Refusal[] = [];
    expect(optionalChoice(refusals, 'kind', typed, KINDS)).toBe(chosen);
    expect(refusals).toHaveLength(count);
  });
});
