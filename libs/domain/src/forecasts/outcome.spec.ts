import { VERDICTS } from '../evaluations/verdicts.js';
import { hypothesisHeld } from './outcome.js';

test('what each verdict says of the forecasts', () => {
  expect(Object.fromEntries(VERDICTS.map((verdict) => [verdict, hypothesisHeld(verdict)]))).toEqual({
    confirmed: true,
    refuted: false,
    noDifference: false,
    notEnoughEvidence: null,
    abandoned: null,
  });
});
