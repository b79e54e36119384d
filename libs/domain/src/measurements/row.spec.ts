import { EMPTY_PLAN, type Measure, type Plan } from '../plans/plan.js';
import { suggestColumns } from './columns.js';
import { dateOrderOf } from './date-cell.js';
import { numberStyleOf } from './number-cell.js';
import type { Reading } from './reading.js';
import { rowReader, type RowRead, type RowReader } from './row.js';

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
const periods = [
  { name: 'before', role: 'before', share: null },
  { name: 'after', role: 'after', share: null },
] as const;
const series: Plan = {
  ...EMPTY_PLAN,
  design: 'beforeAfter',
  arms: periods,
  changeDate: '2026-03-01',
  measures: [measure('Appels', 'level', { lowest: 0 })],
};
const groups: Plan = {
  ...EMPTY_PLAN,
  design: 'comparison',
  arms: [
    { name: 'Sans', role: 'control', share: null },
    { name: 'Avec', role: 'variant', share: null },
  ],
  measures: [measure('Résolus', 'proportion'), measure('Durée', 'mean', { unit: 's' })],
};

function readerOf(
  headers: string[],
  plan: Plan,
  samples: string[][] = [],
  more: { oneDay?: string; taken?: Set<string> } = {},
): RowReader {
  const mappings = suggestColumns(headers, plan, samples);
  const column = (index: number) => samples.map((row) => row[index] ?? '');
  return rowReader({
    plan,
    today: '2026-11-22',
    mappings,
    numberStyles: headers.map((_, index) => numberStyleOf(column(index), 'fr')),
    dateOrder: dateOrderOf(column(mappings.findIndex((mapping) => mapping.role === 'observedOn'))),
    oneDay: more.oneDay ?? null,
    ...(more.taken ? { taken: more.taken } : {}),
  });
}

const figures = ({ figures: of }: Reading) => {
  if (of.kind === 'events') return `${of.events}/${of.total}`;
  if (of.kind === 'rate') return `${of.events} over ${of.exposure}`;
  return of.kind === 'value' ? String(of.value) : `${of.n}:${of.mean}±${of.sd}`;
};
const show = (row: RowRead) =>
  row.refusals.length > 0
    ? row.refusals.map((each) => `${each.column} ${each.code}`).join(', ')
    : row.readings
        .map((each) => `${each.observedOn} ${each.measure} ${each.arm} ${figures(each)}`)
        .join(', ');
const readOne = (headers: string[], plan: Plan, cells: string[]) =>
  show(readerOf(headers, plan).read(2, cells));

describe('a row', () => {
  test.each<[string, string[], Plan, string[], string]>([
    [
      'of a series, before',
      ['Date', 'Appels'],
      series,
      ['05/01/2026', '1 234,5'],
      '2026-01-05 Appels before 1234.5',
    ],
    ['of a series, after', ['Date', 'Appels'], series, ['2026-03-02', '12'], '2026-03-02 Appels after 12'],
    ['with a missing value', ['Date', 'Appels'], series, ['2026-03-02', 'N/A'], ''],
    ['with nothing', ['Date', 'Appels'], series, ['', ''], ''],
    [
      'long',
      ['Date', 'Indicateur', 'Groupe', 'Nombre', 'Total'],
      groups,
      ['2026-01-05', 'résolus', 'AVEC', '12', '40'],
      '2026-01-05 Résolus Avec 12/40',
    ],
    [
      'long, one value',
      ['Date', 'Indicateur', 'Groupe', 'Valeur'],
      groups,
      ['2026-01-05', 'Durée', 'Sans', '0:01:46'],
      '2026-01-05 Durée Sans 106',
    ],
    [
      'wide, two measures',
      ['Date', 'Groupe', 'Résolus', 'Résolus total', 'Durée n', 'Durée moyenne', 'Durée écart-type'],
      groups,
      ['2026-01-05', 'Sans', '3', '9', '9', '4,5', '1,2'],
      '2026-01-05 Résolus Sans 3/9, 2026-01-05 Durée Sans 9:4.5±1.2',
    ],
    [
      'wide, an arm a column',
      ['Date', 'Durée Sans', 'Durée Avec'],
      groups,
      ['2026-01-05', '4', '-'],
      '2026-01-05 Durée Sans 4',
    ],
    [
      'with blank cells after the last',
      ['Date', 'Appels'],
      series,
      ['2026-03-02', '12', '', ' '],
      '2026-03-02 Appels after 12',
    ],
  ])('%s', (_, headers, plan, cells, expected) => {
    expect(readOne(headers, plan, cells)).toBe(expected);
  });

  test.each<[string, string[], Plan, string[], string]>([
    ['too many cells', ['Date', 'Appels'], series, ['2026-03-02', '12', '13'], 'null ROW_RAGGED'],
    ['too few cells', ['Date', 'Appels'], series, ['2026-03-02'], 'null ROW_RAGGED'],
    ['a NUL', ['Date', 'Appels'], series, ['2026-03-02', '1\u00002'], '1 CELL_UNREADABLE'],
    [
      'a wrong encoding',
      ['Date', 'Appels', 'Note'],
      series,
      ['2026-03-02', '12', 'caf\ufffd'],
      '2 CELL_UNREADABLE',
    ],
    ['a formula', ['Date', 'Appels'], series, ['2026-03-02', '=1+1'], '1 CELL_FORMULA'],
    ['words', ['Date', 'Appels'], series, ['2026-03-02', 'beaucoup'], '1 CELL_NOT_A_NUMBER'],
    ['no day', ['Date', 'Appels'], series, ['', '12'], '0 DATE_REQUIRED'],
    ['a day that does not exist', ['Date', 'Appels'], series, ['31/02/2026', '12'], '0 CELL_NOT_A_DATE'],
    ['tomorrow', ['Date', 'Appels'], series, ['23/11/2026', '12'], '0 DATE_IN_FUTURE'],
    ['below its bounds', ['Date', 'Appels'], series, ['2026-03-02', '-1'], '1 VALUE_OUT_OF_BOUNDS'],
    [
      'several at once',
      ['Date', 'Appels'],
      series,
      ['hier', 'beaucoup'],
      '0 CELL_NOT_A_DATE, 1 CELL_NOT_A_NUMBER',
    ],
    [
      'more than the total',
      ['Date', 'Groupe', 'Résolus', 'Total Résolus'],
      groups,
      ['2026-01-05', 'Sans', '10', '9'],
      '2 COUNT_ABOVE_TOTAL',
    ],
    [
      'no total',
      ['Date', 'Groupe', 'Résolus', 'Total Résolus'],
      groups,
      ['2026-01-05', 'Sans', '10', ''],
      '2 TOTAL_MISSING',
    ],
    ['an unknown arm', ['Date', 'Groupe', 'Durée'], groups, ['2026-01-05', 'C', '10'], '1 ARM_UNKNOWN'],
    [
      'an unknown measure',
      ['Date', 'Indicateur', 'Groupe', 'Valeur'],
      groups,
      ['2026-01-05', 'Ventes', 'Sans', '10'],
      '1 MEASURE_UNKNOWN',
    ],
    [
      'one bad figure of two: nothing of the row',
      ['Date', 'Durée Sans', 'Durée Avec'],
      groups,
      ['2026-01-05', '4', 'x'],
      '2 CELL_NOT_A_NUMBER',
    ],
  ])('with %s is refused', (_, headers, plan, cells, expected) => {
    expect(readOne(headers, plan, cells)).toBe(expected);
  });

  test('in a place taken by an earlier line is refused, and names it', () => {
    const reader = readerOf(['Date', 'Appels'], series);
    expect(show(reader.read(2, ['2026-03-02', '12']))).toBe('2026-03-02 Appels after 12');
    expect(reader.read(7, ['02/03/2026', '13']).refusals).toEqual([
      { code: 'READING_DUPLICATE', field: 'observedOn', parameters: { line: 2 }, column: 0 },
    ]);
  });

  test('in a place recorded before the file is refused', () => {
    const taken = new Set(['appels\u0000after\u00002026-03-02']);
    expect(show(readerOf(['Date', 'Appels'], series, [], { taken }).read(2, ['2026-03-02', '12']))).toBe(
      '0 READING_TAKEN',
    );
  });

  test('may take the one day of the file', () => {
    const reader = readerOf(['Groupe', 'Résolus', 'Résolus total'], groups, [], { oneDay: '2026-01-31' });
    expect(show(reader.read(2, ['Sans', '3', '9']))).toBe('2026-01-31 Résolus Sans 3/9');
  });

  test('says which cells could be read in two ways', () => {
    expect(readerOf(['Date', 'Appels'], series).read(2, ['01/02/2026', '1,234']).guesses).toEqual([0, 1]);
    const samples = [['13/02/2026', '12,5']];
    expect(readerOf(['Date', 'Appels'], series, samples).read(2, ['01/02/2026', '1,234']).guesses).toEqual(
      [],
    );
  });

  test('reads an American export when its columns prove it', () => {
    const samples = [['1/13/13', '1,234,567']];
    expect(show(readerOf(['Day Index', 'Appels'], series, samples).read(2, ['1/2/13', '92,812']))).toBe(
      '2013-01-02 Appels before 92812',
    );
  });

  test.each<[string, Partial<Measure>, string]>([
    ['in per cent stays as typed', { unit: '%', highest: 100 }, '72.22'],
    ['within 0 and 1 is a fraction', { lowest: 0, highest: 1 }, '0.7222'],
  ])('a percentage of a measure %s', (_, more, expected) => {
    const plan = { ...series, measures: [measure('Rebond', 'level', more)] };
    expect(readOne(['Date', 'Rebond'], plan, ['2026-01-05', '72,22 %'])).toBe(
      `2026-01-05 Rebond before ${expected}`,
    );
  });

  test('200,000 rows are read in order, remembering only their places', () => {
    const reader = readerOf(['Date', 'Groupe', 'Durée'], groups);
    let count = 0;
    for (let line = 2; line < 200_002; line += 1)
      count += reader.read(line, ['2026-01-05', 'Sans', String(line)]).readings.length;
    expect(count).toBe(200_000);
  });
});

describe('rows of rates and of people', () => {
  const rates: Plan = { ...groups, measures: [measure('Plaintes', 'rate')] };
  const people: Plan = { ...groups, measures: [measure('Durée', 'mean', { lowest: 0 })] };
  const figures = ({ readings }: RowRead) => readings.map((reading: Reading) => reading.figures);
  const faults = ({ refusals }: RowRead) => refusals.map(({ code, column }) => [code, column]);

  test('a count over an exposure with a decimal comma', () => {
    const reader = readerOf(['Date', 'Groupe', 'Cas', 'Semaines'], rates);
    expect(figures(reader.read(2, ['2026-11-20', 'Avec', '12', '2,5']))).toEqual([
      { kind: 'rate', events: 12, exposure: 2.5 },
    ]);
  });

  test.each([
    [['3', '0'], 'EXPOSURE_NOT_POSITIVE', 3],
    [['3', '-1'], 'EXPOSURE_NOT_POSITIVE', 3],
    [['3', 'NaN'], 'EXPOSURE_MISSING', 2],
    [['3', 'Infinity'], 'CELL_NOT_A_NUMBER', 3],
    [['2,5', '3'], 'COUNT_NOT_WHOLE', 2],
    [['3', '1e-300'], 'FIGURE_OUT_OF_RANGE', 3],
  ] as const)('%j is refused at its cell', (cells, code, column) => {
    const reader = readerOf(['Date', 'Groupe', 'Cas', 'Semaines'], rates);
    expect(faults(reader.read(2, ['2026-11-20', 'Avec', ...cells]))).toEqual([[code, column]]);
  });

  test('one figure a day and group: never summed', () => {
    const reader = readerOf(['Date', 'Groupe', 'Cas', 'Semaines'], rates);
    reader.read(2, ['2026-11-20', 'Avec', '12', '2']);
    expect(faults(reader.read(3, ['2026-11-20', 'Avec', '12', '2']))).toEqual([['READING_DUPLICATE', 0]]);
  });

  test('a value and the one before, however their columns are named', () => {
    const reader = readerOf(['Date', 'Groupe', 'Durée', 'Avant'], people);
    expect(figures(reader.read(2, ['2026-11-20', 'Avec', '4', '6']))).toEqual([
      { kind: 'value', value: 4, covariate: 6 },
    ]);
    expect(figures(reader.read(3, ['2026-11-20', 'Avec', '4', '']))).toEqual([{ kind: 'value', value: 4 }]);
  });

  test('a person whose value is missing is passed over, whatever it was before', () => {
    const reader = readerOf(['Date', 'Groupe', 'Durée', 'Avant'], people);
    expect(reader.read(2, ['2026-11-20', 'Avec', '', '6'])).toMatchObject({ readings: [], refusals: [] });
  });

  test('a figure in two columns is two readings of one place', () => {
    const reader = readerOf(['Date', 'Appels', 'Valeur'], series);
    expect(faults(reader.read(2, ['2026-11-20', '4', '6']))).toEqual([['READING_DUPLICATE', 0]]);
  });
});
