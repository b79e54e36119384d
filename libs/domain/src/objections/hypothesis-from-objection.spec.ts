import { draftHypothesis } from '../hypotheses/draft-hypothesis.js';
import { hypothesisFromObjection } from './hypothesis-from-objection.js';

test.each([
  ['Juridique', 'Juridique'],
  [null, null],
])(
  'of %s: the resistance is the need, its people the audience, the rest is for the lead',
  (departmentName, audience) => {
    const parts = hypothesisFromObjection({ statement: 'Personne ne relit.', departmentName });
    expect(parts).toMatchObject({ observation: 'Personne ne relit.', audience, change: null, measure: null });
    expect(draftHypothesis(parts).ok).toBe(true);
  },
);
