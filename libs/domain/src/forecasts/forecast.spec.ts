import { STAGES } from '../experiments/stages.js';
import { giveForecast, mayForecast, type ForecastFacts } from './forecast.js';

const facts: ForecastFacts = { stage: 'test', hasHypothesis: true, takesPart: true };
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code);

describe('who may forecast, and when', () => {
  test.each([
    ['benchmark', ['FORECAST_TOO_EARLY']],
    ['prototype', []],
    ['test', []],
    ['evaluate', ['FORECAST_CLOSED']],
    ['iterate', ['FORECAST_CLOSED']],
  ] as const)('in %s: %j', (stage, expected) => {
    expect(codes(mayForecast({ ...facts, stage }))).toEqual(expected);
  });

  test('every stage is decided', () => expect(STAGES).toHaveLength(5));

  test('there must be a hypothesis to believe in, and one must take part', () => {
    const nothing = { stage: 'prototype', hasHypothesis: false, takesPart: false } as const;
    expect(codes(mayForecast(nothing))).toEqual(['HYPOTHESIS_MISSING', 'FORECAST_OF_PARTICIPANTS']);
  });
});

describe('the forecast', () => {
  test.each([
    [0, 0],
    [0.37, 0.37],
    [0.29, 0.29],
    [0.1 + 0.2, 0.3],
    [1, 1],
  ])('%d is kept as %d', (given, kept) => {
    expect(giveForecast(facts, given)).toEqual({ ok: true, value: kept });
  });

  test.each([
    [null, 'PROBABILITY_REQUIRED'],
    [undefined, 'PROBABILITY_REQUIRED'],
    [-0.01, 'PROBABILITY_INVALID'],
    [1.01, 'PROBABILITY_INVALID'],
    [0.625, 'PROBABILITY_INVALID'],
    [37, 'PROBABILITY_INVALID'],
    [NaN, 'PROBABILITY_INVALID'],
    [Infinity, 'PROBABILITY_INVALID'],
  ])('%j is refused: %s', (given, code) => {
    expect(codes(giveForecast(facts, given))).toEqual([code]);
  });

  test('is refused where none may be given, whatever it is', () => {
    expect(codes(giveForecast({ ...facts, stage: 'evaluate' }, 7))).toEqual(['FORECAST_CLOSED']);
  });
});
