import { formatFor } from './format.js';

const inWords = (locale: 'fr' | 'en', value: number): string =>
  formatFor(locale).difference(value, { shape: 'proportion' }).replaceAll('\u00a0', ' ');

describe('points, of a difference of proportions', () => {
  test.each([
    [-0.00026, '−0,026 point', '−0.026 points'],
    [0.01, '+1 point', '+1 point'],
    [0.015, '+1,5 point', '+1.5 points'],
    [0.01996, '+2 points', '+2 points'],
    [-0.023, '−2,3 points', '−2.3 points'],
    [0, '0 point', '0 points'],
  ])('%f', (value, fr, en) => {
    expect(inWords('fr', value)).toBe(fr);
    expect(inWords('en', value)).toBe(en);
  });
});
