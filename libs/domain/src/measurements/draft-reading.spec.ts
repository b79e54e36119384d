import type { Measure, Plan } from '../plans/plan.js';
import { EMPTY_PLAN } from '../plans/plan.js';
import { correctReading } from './correct.js';
import { draftReading, type ReadingInput } from './draft-reading.js';
import { watchDuplicates } from './duplicates.js';
import type { Reading } from './reading.js';

const TODAY = '2026-11-22';
const measure = (name: string, shape: Measure['shape'], more: Partial<Measure> = {}): Measure => ({
  name,
  role: 'outcome',
  shape,
  unit: null,
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: null,
  margin: null,
  lowest: null,
  highest: null,
  periodicity: null,
  ...more,
});
const groups: Plan = {
  ...EMPTY_PLAN,
  design: 'comparison',
  arms: [
    { name: 'Sans', role: 'control', share: null },
    { name: 'Avec', role: 'variant', share: null },
  ],
  measures: [
    measure('Résolus', 'proportion'),
    measure('Durée', 'mean', { lowest: 0 }),
    measure('Satisfaits', 'level', { lowest: 0, highest: 100 }),
    measure('Plaintes', 'rate', { lowest: 0, highest: 500 }),
  ],
  startsOn: '2026-11-01',
};
const series: Plan = {
  ...groups,
  design: 'beforeAfter',
  arms: [
    { name: 'before', role: 'before', share: null },
    { name: 'after', role: 'after', share: null },
  ],
  changeDate: '2026-11-10',
};
const resolved: ReadingInput = {
  measure: 'résolus',
  arm: 'avec',
  observedOn: '2026-11-20',
  events: 12,
  total: 40,
};
const codes = (plan: Plan, input: ReadingInput) => {
  const result = draftReading(plan, TODAY, input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a count over an exposure', () => {
  const over = (events: number | null, exposure: number | null) =>
    codes(groups, { measure: 'Plaintes', arm: 'Avec', observedOn: TODAY, events, exposure });

  test.each<[number | null, number | null, string[]]>([
    [3, 0, ['exposure EXPOSURE_NOT_POSITIVE']],
    [3, -2, ['exposure EXPOSURE_NOT_POSITIVE']],
    [3, NaN, ['exposure EXPOSURE_NOT_POSITIVE']],
    [3, Infinity, ['exposure FIGURE_OUT_OF_RANGE']],
    [3, 1e-300, ['exposure FIGURE_OUT_OF_RANGE']],
    [3, null, ['exposure EXPOSURE_MISSING']],
    [null, 3, ['events COUNT_MISSING']],
    [2.5, 3, ['events COUNT_NOT_WHOLE']],
    [-1, 3, ['events COUNT_NEGATIVE']],
    [NaN, 3, ['events COUNT_NOT_WHOLE']],
    [-1, 0, ['events COUNT_NEGATIVE', 'exposure EXPOSURE_NOT_POSITIVE']],
    [501, 1, ['events VALUE_OUT_OF_BOUNDS']],
    [1_000, 2, []],
  ])('%p over %p', (events, exposure, refused) => {
    expect(over(events, exposure)).toEqual(refused);
  });
});

describe('a figure from before', () => {
  const before = (input: Partial<ReadingInput>) =>
    codes(groups, { measure: 'Durée', arm: 'Avec', observedOn: TODAY, covariate: 4, ...input });

  test.each<[string, Partial<ReadingInput>, string[]]>([
    ['with a value', { value: 5 }, []],
    ['with a summary', { n: 30, mean: 5, sd: 1 }, ['covariate COVARIATE_WITHOUT_VALUE']],
    ['with nothing', {}, ['value VALUE_MISSING']],
    ['below the bounds', { value: 5, covariate: -1 }, ['covariate VALUE_OUT_OF_BOUNDS']],
    ['that is no number', { value: 5, covariate: NaN }, ['covariate NUMBER_INVALID']],
    ['beyond arithmetic', { value: 5, covariate: 1e200 }, ['covariate FIGURE_OUT_OF_RANGE']],
    ['with a count', { measure: 'Résolus', events: 1, total: 2 }, ['covariate COVARIATE_WITHOUT_VALUE']],
    ['with a level', { measure: 'Satisfaits', value: 5 }, ['covariate COVARIATE_WITHOUT_VALUE']],
  ])('%s', (_, input, refused) => {
    expect(before(input)).toEqual(refused);
  });

  test('no figure is so large that its square is no number', () => {
    expect(codes(groups, { measure: 'Durée', arm: 'Avec', observedOn: TODAY, value: 1e308 })).toEqual([
      'value FIGURE_OUT_OF_RANGE',
    ]);
  });
});

describe('a reading', () => {
  test('takes the names of the plan', () => {
    expect(draftReading(groups, TODAY, resolved)).toEqual({
      ok: true,
      value: {
        measure: 'Résolus',
        arm: 'Avec',
        observedOn: '2026-11-20',
        figures: { kind: 'events', events: 12, total: 40 },
        isIndividual: false,
        note: null,
      },
    });
  });

  test.each<[string, ReadingInput, Reading['figures'], boolean]>([
    [
      'one person’s value',
      { measure: 'Durée', arm: 'Sans', value: 4.5 },
      { kind: 'value', value: 4.5 },
      true,
    ],
    [
      'a summary',
      { measure: 'Durée', arm: 'Sans', n: 30, mean: 4.5, sd: 1.2 },
      { kind: 'summary', n: 30, mean: 4.5, sd: 1.2 },
      false,
    ],
    ['a level', { measure: 'Satisfaits', arm: 'Sans', value: 71 }, { kind: 'value', value: 71 }, false],
    ['zero is a value', { measure: 'Satisfaits', arm: 'Sans', value: 0 }, { kind: 'value', value: 0 }, false],
    [
      'none of many',
      { measure: 'Résolus', arm: 'Sans', events: 0, total: 9 },
      { kind: 'events', events: 0, total: 9 },
      false,
    ],
    [
      'a count over an exposure, which it may exceed',
      { measure: 'Plaintes', arm: 'Sans', events: 12, exposure: 2.5 },
      { kind: 'rate', events: 12, exposure: 2.5 },
      false,
    ],
    [
      'nothing over an exposure',
      { measure: 'Plaintes', arm: 'Sans', events: 0, exposure: 0.001 },
      { kind: 'rate', events: 0, exposure: 0.001 },
      false,
    ],
    [
      'one person’s value with what it was before',
      { measure: 'Durée', arm: 'Sans', value: 4.5, covariate: 0 },
      { kind: 'value', value: 4.5, covariate: 0 },
      true,
    ],
  ])('may be %s', (_, input, figures, isIndividual) => {
    const result = draftReading(groups, TODAY, { observedOn: TODAY, ...input });
    expect(result.ok && [result.value.figures, result.value.isIndividual]).toEqual([figures, isIndividual]);
  });

  test.each([
    ['2025-01-06', 'before'],
    ['2026-11-09', 'before'],
    ['2026-11-10', 'after'],
    ['2026-11-20', 'after'],
  ])('in a before/after design, %s is %s', (observedOn, arm) => {
    const result = draftReading(series, TODAY, {
      measure: 'Satisfaits',
      observedOn,
      value: 50,
      arm: 'whatever',
    });
    expect(result.ok && result.value.arm).toBe(arm);
  });

  test.each<[string, Plan, ReadingInput, string[]]>([
    ['more than the total', groups, { ...resolved, events: 41 }, ['events COUNT_ABOVE_TOTAL']],
    ['a negative count', groups, { ...resolved, events: -1 }, ['events COUNT_NEGATIVE']],
    ['half a person', groups, { ...resolved, events: 1.5 }, ['events COUNT_NOT_WHOLE']],
    [
      'a percentage without its total',
      groups,
      { ...resolved, events: null, total: null, value: 0.3 },
      ['events COUNT_MISSING', 'total TOTAL_MISSING'],
    ],
    ['a count without its total', groups, { ...resolved, total: null }, ['total TOTAL_MISSING']],
    ['a total of nobody', groups, { ...resolved, events: 0, total: 0 }, ['total TOTAL_NOT_POSITIVE']],
    ['a fractional total', groups, { ...resolved, total: 40.5 }, ['total COUNT_NOT_WHOLE']],
    ['no value', groups, { ...resolved, measure: 'Satisfaits' }, ['value VALUE_MISSING']],
    [
      'above its bounds',
      groups,
      { ...resolved, measure: 'Satisfaits', value: 101 },
      ['value VALUE_OUT_OF_BOUNDS'],
    ],
    ['below its bounds', groups, { ...resolved, measure: 'Durée', value: -1 }, ['value VALUE_OUT_OF_BOUNDS']],
    [
      'an infinite value',
      groups,
      { ...resolved, measure: 'Durée', value: Infinity },
      ['value NUMBER_INVALID'],
    ],
    [
      'a summary without size and spread',
      groups,
      { ...resolved, measure: 'Durée', mean: 3 },
      ['n SAMPLE_SIZE_MISSING', 'sd SPREAD_MISSING'],
    ],
    [
      'a summary of nobody',
      groups,
      { ...resolved, measure: 'Durée', n: 0, mean: 3, sd: 1 },
      ['n SAMPLE_SIZE_INVALID'],
    ],
    [
      'a summary without mean',
      groups,
      { ...resolved, measure: 'Durée', n: 3, sd: 1 },
      ['mean VALUE_MISSING'],
    ],
    [
      'a negative spread',
      groups,
      { ...resolved, measure: 'Durée', n: 3, mean: 3, sd: -1 },
      ['sd SPREAD_NEGATIVE'],
    ],
    ['tomorrow', groups, { ...resolved, observedOn: '2026-11-23' }, ['observedOn DATE_IN_FUTURE']],
    ['no day', groups, { ...resolved, observedOn: null }, ['observedOn DATE_REQUIRED']],
    [
      'no day, where the day tells the arm',
      series,
      { measure: 'Satisfaits', value: 5 },
      ['observedOn DATE_REQUIRED'],
    ],
    ['before the start', groups, { ...resolved, observedOn: '2026-10-31' }, ['observedOn DATE_BEFORE_START']],
    ['an unknown measure', groups, { ...resolved, measure: 'Ventes' }, ['measure MEASURE_UNKNOWN']],
    ['no measure', groups, { ...resolved, measure: '' }, ['measure MEASURE_MISSING']],
    ['an unknown arm', groups, { ...resolved, arm: 'B' }, ['arm ARM_UNKNOWN']],
    ['no arm', groups, { ...resolved, arm: null }, ['arm ARM_MISSING']],
    [
      'no change date',
      { ...series, changeDate: null },
      { ...resolved, measure: 'Satisfaits', value: 5 },
      ['arm CHANGE_DATE_MISSING'],
    ],
    ['too long a note', groups, { ...resolved, note: 'x'.repeat(501) }, ['note TEXT_TOO_LONG']],
    ['nothing', groups, {}, ['observedOn DATE_REQUIRED', 'measure MEASURE_MISSING', 'arm ARM_MISSING']],
  ])('with %s is refused', (_, plan, input, expected) => {
    expect(codes(plan, input)).toEqual(expected);
  });
});

const kept = (input: ReadingInput): Reading => {
  const result = draftReading(groups, TODAY, input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};

describe('two readings in one place', () => {
  test('the second is refused and names the line of the first', () => {
    const watch = watchDuplicates();
    expect(watch.check(kept(resolved), 2)).toBeNull();
    expect(watch.check(kept({ ...resolved, events: 13 }), 9)).toEqual({
      code: 'READING_DUPLICATE',
      field: 'observedOn',
      parameters: { line: 2 },
    });
    expect(watch.check(kept({ ...resolved, arm: 'Sans' }), 10)).toBeNull();
    expect(watch.check(kept({ ...resolved, observedOn: '2026-11-21' }), 11)).toBeNull();
  });

  test('a place taken before the file is refused', () => {
    const watch = watchDuplicates(new Set(['résolus\u0000avec\u00002026-11-20']));
    expect(watch.check(kept(resolved), 2)?.code).toBe('READING_TAKEN');
  });

  test('individual values may share a day', () => {
    const watch = watchDuplicates();
    const value = kept({ ...resolved, measure: 'Durée', value: 3 });
    expect([watch.check(value, 2), watch.check(value, 3)]).toEqual([null, null]);
  });
});

describe('a correction', () => {
  const before = kept(resolved);

  test('keeps the old reading beside the new one, and why', () => {
    expect(
      correctReading(groups, TODAY, before, { ...resolved, events: 13, reason: ' Faute de frappe ' }),
    ).toEqual({
      ok: true,
      value: {
        before,
        after: { ...before, figures: { kind: 'events', events: 13, total: 40 } },
        reason: 'Faute de frappe',
      },
    });
  });

  test.each<[string, ReadingInput, string | null, string[]]>([
    ['no reason', { ...resolved, events: 13 }, ' ', ['CORRECTION_REASON_MISSING']],
    ['no change', resolved, 'Vérifié', ['CORRECTION_UNCHANGED']],
    ['a wrong figure', { ...resolved, events: 41 }, 'Faute', ['COUNT_ABOVE_TOTAL']],
    [
      'a wrong figure and no reason',
      { ...resolved, events: 41 },
      null,
      ['COUNT_ABOVE_TOTAL', 'CORRECTION_REASON_MISSING'],
    ],
  ])('with %s is refused', (_, input, reason, expected) => {
    const result = correctReading(groups, TODAY, before, { ...input, reason });
    expect(result.ok ? [] : result.refusals.map((each) => each.code)).toEqual(expected);
  });
});
