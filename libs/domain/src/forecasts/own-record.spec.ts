import { ownRecord } from './own-record.js';

test("one's own record scores what a verdict answered, and says how many are missing", () => {
  const given = [
    { probability: 0.9, held: true },
    { probability: 0.6, held: false },
    { probability: 0.7, held: null },
  ];
  expect(ownRecord(given)).toEqual({
    given: 3,
    scored: 2,
    brier: expect.closeTo((0.01 + 0.36) / 2),
    missing: 8,
    calibration: [],
  });
  expect(ownRecord([])).toMatchObject({ given: 0, brier: null, missing: 10 });
});

test('the table of calibration is there from the tenth scored forecast on', () => {
  const given = Array.from({ length: 10 }, (_, index) => ({ probability: 0.7, held: index < 7 }));
  expect(ownRecord(given)).toMatchObject({
    missing: 0,
    calibration: [{ forecasts: 10, meanProbability: expect.closeTo(0.7), confirmedShare: 0.7 }],
  });
});
