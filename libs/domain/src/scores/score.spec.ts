import { giveScores, type ScoresInput } from './score.js';

const scores = { impact: 8, confidence: 5, ease: 2 };
const codes = (input: ScoresInput, isUnderTest = false) => {
  const given = giveScores(isUnderTest, input);
  return given.ok ? [] : given.refusals.map(({ code, field }) => `${field ?? ''} ${code}`.trim());
};

describe('scoring an idea', () => {
  test('keeps a whole number from 1 to 10 on each criterion', () => {
    expect(giveScores(false, scores)).toEqual({ ok: true, value: scores });
    expect(codes({ impact: 1, confidence: 10, ease: 1 })).toEqual([]);
  });

  test('says everything it misses at once, in the order of the form', () => {
    expect(codes({ confidence: 3 })).toEqual(['impact SCORE_REQUIRED', 'ease SCORE_REQUIRED']);
  });

  test.each([0, 11, 2.5, NaN, -3])('refuses %d', (ease) => {
    expect(codes({ ...scores, ease })).toEqual(['ease SCORE_INVALID']);
  });

  test('is over once the idea is under test', () => {
    expect(codes(scores, true)).toEqual(['SCORING_CLOSED']);
  });
});
