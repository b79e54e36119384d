import { readTarget, writeNumber, writeTarget } from './target.js';

describe('a target', () => {
  test.each([
    ['10 %', { amount: 10, unit: '%' }],
    ['10%', { amount: 10, unit: '%' }],
    ['10\u202f%', { amount: 10, unit: '%' }],
    ['10 pour cent', { amount: 10, unit: '%' }],
    ['10 percent', { amount: 10, unit: '%' }],
    ['2,5 points', { amount: 2.5, unit: 'points' }],
    ['2.5 points', { amount: 2.5, unit: 'points' }],
    ['1 200 appels par semaine', { amount: 1200, unit: 'appels par semaine' }],
    ['1\u202f200', { amount: 1200, unit: null }],
    ['-3', { amount: -3, unit: null }],
    ['5min', { amount: 5, unit: 'min' }],
    ['half', null],
    ['au moins 10 %', null],
    ['10 20', null],
    ['', null],
  ])('%j holds %j', (typed, figure) => {
    expect(readTarget(typed)).toEqual(figure);
  });

  test.each([
    ['2.5 points', '2,5\u00a0points', '2.5\u00a0points'],
    ['10%', '10\u00a0%', '10%'],
    ['12 000 appels', '12\u202f000\u00a0appels', '12,000\u00a0appels'],
    ['la moitié', 'la moitié', 'la moitié'],
  ])('%j is written %j in French, %j in English', (typed, fr, en) => {
    expect([writeTarget(typed, 'fr'), writeTarget(typed, 'en')]).toEqual([fr, en]);
  });

  test.each([
    [0, '0', '0'],
    [-1234567.25, '-1\u202f234\u202f567,25', '-1,234,567.25'],
    [999, '999', '999'],
    [1e21, '1e+21', '1e+21'],
  ])('%d is written %j in French, %j in English', (amount, fr, en) => {
    expect([writeNumber(amount, 'fr'), writeNumber(amount, 'en')]).toEqual([fr, en]);
  });
});
