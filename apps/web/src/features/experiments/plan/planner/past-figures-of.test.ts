import { expect, test } from '@jest/globals';
import { pastFiguresOf } from './past-figures-of.js';

test.each<[string, 'fr' | 'en', boolean, (number | null)[]]>([
  ['', 'fr', false, []],
  ['120\n118,5\n\n1 204\n', 'fr', false, [120, 118.5, null, 1204]],
  ['120\r\n118.5\r\n-\r\n1,204', 'en', false, [120, 118.5, null, 1204]],
  ['1.204,5', 'fr', false, [1204.5]],
  ['12.5', 'fr', false, [12.5]],
  ['12 %\t13,5 %', 'fr', true, [0.12, 0.135]],
  ['−3;n.c.', 'fr', false, [-3, null]],
])('%j in %s gives the figures', (pasted, locale, asShare, figures) => {
  expect(pastFiguresOf(pasted, locale, asShare)).toEqual(figures);
});
