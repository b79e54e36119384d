import { alphaOf, emptyReading, holm, refuse } from './reading.js';
import type { AnalysisInput } from './analysis-input.js';

describe('reading', () => {
  // R ?p.adjust, method "holm", by hand: sorted p times 4, 3, 2, 1, made monotone.
  it('adjusts as Holm, in the order given', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => expect(adjusted[index]).toBeCloseTo(expected, 12));
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  it('invalid data stay invalid', () => {
    const reading = emptyReading();
    refuse(reading, 'invalidData', 'NEGATIVE_COUNT');
    refuse(reading, 'insufficientData', 'NO_DATA');
    expect(reading.status).toBe('invalidData');
  });

  it.each([
    [null, 0.05],
    [0.9, 0.1],
    [0.99, 0.01],
    [1, 0.05],
  ])('confidence %s gives alpha %d', (confidence, alpha) => {
    expect(alphaOf({ confidence } as AnalysisInput)).toBe(alpha);
  });
});
