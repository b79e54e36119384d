import { expect, test } from '@jest/globals';
import { forgetVisit, forThisVisit, lasting, readStored, writeStored } from './stored.js';

test('whoever signs out leaves no draft behind, and keeps how they like the screens', () => {
  writeStored(forThisVisit, 'levain.draft.experiment', '{"title":"Un titre que personne ne doit lire"}');
  writeStored(lasting, 'levain.locale', 'en');
  forgetVisit();
  expect(readStored(forThisVisit, 'levain.draft.experiment')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  expect(readStored(lasting, 'levain.locale')).toBe('en');
  writeStored(lasting, 'levain.locale', null);
});
