import type { Refusal } from '../refusal.js';
import { draftFigures, FIGURES_MAX, type ReferenceFigureInput } from './reference-figure.js';

// Knudsen et al., BMC Health Services Research 19:683, 2019.
const KNUDSEN = {
  ...{ label: 'Set and reached a numeric aim', value: 0.27, shape: 'proportion', unit: null },
  ...{ period: '2015-2016', source: null, metricId: null },
};
const codes = (...inputs: ReferenceFigureInput[]) => {
  const refusals: Refusal[] = [];
  draftFigures(refusals, inputs);
  return refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a reference figure', () => {
  test('is kept as published; a share carries no unit', () => {
    expect(draftFigures([], [{ ...KNUDSEN, unit: '%' }])).toEqual([KNUDSEN]);
  });

  test('needs a label, a value and a shape', () => {
    expect(codes({})).toEqual([
      'figures.0.label TEXT_REQUIRED',
      'figures.0.shape CHOICE_REQUIRED',
      'figures.0.value VALUE_MISSING',
    ]);
  });

  test.each<[Partial<ReferenceFigureInput>, string]>([
    [{ value: Number.NaN }, 'figures.1.value NUMBER_INVALID'],
    [{ value: Number.POSITIVE_INFINITY }, 'figures.1.value NUMBER_INVALID'],
    [{ value: 27 }, 'figures.1.value VALUE_OUT_OF_BOUNDS'],
    [{ shape: 'ratio' }, 'figures.1.shape CHOICE_UNKNOWN'],
    [{ period: 'x'.repeat(201) }, 'figures.1.period TEXT_TOO_LONG'],
  ])('with %j it is refused at its line', (more, expected) => {
    expect(codes(KNUDSEN, { ...KNUDSEN, ...more })).toEqual([expected]);
  });

  test('there are at most twelve', () => {
    expect(codes(...Array.from({ length: FIGURES_MAX + 1 }, () => KNUDSEN))).toEqual([
      'figures TOO_MANY_ITEMS',
    ]);
  });
});
