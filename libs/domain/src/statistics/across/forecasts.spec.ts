import { describe, expect, it } from '@jest/globals';
import { brierScore, calibration, type ScoredForecast } from './forecasts.js';

const forecast = (probability: number, confirmed: boolean): ScoredForecast => ({ probability, confirmed });

describe('forecasts', () => {
  /** Brier 1950, table 1: ten forecasts of rain; his score sums both classes, so it is twice this one. */
  it('scores the example of Brier 1950 (0.19 over both classes)', () => {
    const probabilities = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
    const rain = [false, true, true, true, false, false, false, false, false, false];
    const score = brierScore(probabilities.map((probability, i) => forecast(probability, rain[i] ?? false)));
    expect(2 * (score ?? Number.NaN)).toBeCloseTo(0.19, 10);
  });

  it.each([
    ['nothing', []],
    ['more than certain', [forecast(1.2, true)]],
    ['no number', [forecast(Number.NaN, true)]],
  ])('has no score for %s', (_, forecasts) => expect(brierScore(forecasts)).toBeNull());

  it('sets what was said beside what came, band by band', () => {
    const all = [
      ...[forecast(0.1, false), forecast(0.15, true), forecast(0.12, false), forecast(0.03, false)],
      ...[forecast(0.9, true), forecast(1, true), forecast(0.8, false)],
      ...[forecast(0.85, true), forecast(0.95, true), forecast(0.9, false)],
    ];
    expect(calibration(all)).toEqual([
      { from: 0, to: 0.2, forecasts: 4, meanProbability: expect.closeTo(0.1), confirmedShare: 0.25 },
      { from: 0.8, to: 1, forecasts: 6, meanProbability: expect.closeTo(0.9), confirmedShare: 4 / 6 },
    ]);
  });

  it('says nothing of fewer than ten', () => {
    expect(calibration(Array.from({ length: 9 }, () => forecast(0.1, false)))).toEqual([]);
  });
});
