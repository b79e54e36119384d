import { expect, test } from '@jest/globals';
import type { Plan } from '@levain/domain/plans/plan.js';
import { gridColumns } from './grid-columns.js';
import { newRow, readGrid } from './grid.js';
import { pasteInto, readBlock } from './paste.js';

const plan: Plan = {
  design: 'comparison',
  arms: [
    { id: 'arm_a', name: 'Témoin', role: 'control', share: null },
    { id: 'arm_b', name: 'Pilote', role: 'variant', share: null },
  ],
  measures: [
    {
      ...{
        id: 'measure_1',
        name: 'Réponses',
        role: 'outcome',
        shape: 'proportion',
        unit: null,
        direction: 'increase',
      },
      ...{
        baseline: null,
        target: null,
        minimumWorthwhileEffect: null,
        margin: null,
        lowest: null,
        highest: null,
      },
      periodicity: null,
    },
  ] as Plan['measures'],
  startsOn: '2026-01-01',
  stopDate: '2026-03-01',
  changeDate: null,
  decisionRule: null,
  planning: null,
};
const columns = gridColumns(plan, 'summary');
const context = { plan, columns, today: '2026-02-10', locale: 'fr' as const };
const target = { rows: [newRow()], columns, plan, at: { row: 0, column: 0 } };
const titles = {
  'measure_1.events': ['Réponses : cas', 'cas'],
  'measure_1.total': ['Réponses : total', 'total'],
};

test('a block keeps its lines, its tabs and its quoted cells', () => {
  expect(readBlock('a\t"b\tc"\r\n1\t2\n')).toEqual([
    ['a', 'b c'],
    ['1', '2'],
  ]);
});

test('French figures land in the cells and are read', () => {
  const { rows } = pasteInto(target, '05/02/2026\tTémoin\t248\t1 240\n05/02/2026\tpilote\t365\t1 238\n');
  const read = readGrid(rows, context);
  expect([...read.problems]).toEqual([]);
  expect(read.readings).toMatchObject([
    { measureId: 'measure_1', armId: 'arm_a', observedOn: '2026-02-05', events: 248, total: 1240 },
    { armId: 'arm_b', events: 365, total: 1238 },
  ]);
});

test('a header puts the columns in their place, whatever their order', () => {
  const { rows, notRead } = pasteInto(
    { ...target, titles },
    'Total\tCas\tVille\tGroupe\tDate\n10\t3\tLyon\tPilote\t2026-02-05\n',
  );
  expect(notRead).toEqual(['Ville']);
  expect(readGrid(rows, context).readings).toMatchObject([{ armId: 'arm_b', events: 3, total: 10 }]);
});

test('wrong cells are marked where they are, and nothing of their line is ready', () => {
  const { rows } = pasteInto(
    target,
    '05/02/2026\tTémoin\t=1+1\t10\n31/02/2026\tPilote\t3\t10\n05/02/2026\tInconnu\t3\t10\n05/02/2026\tPilote\t12\t10',
  );
  const read = readGrid(rows, context);
  const codes = [...read.problems.entries()].map(([key, { code }]) => [
    key.split('.').slice(1).join('.'),
    code,
  ]);
  expect(read.readings).toEqual([]);
  expect(codes).toEqual([
    ['measure_1.events', 'CELL_FORMULA'],
    ['date', 'CELL_NOT_A_DATE'],
    ['arm', 'ARM_UNKNOWN'],
    ['measure_1.events', 'COUNT_ABOVE_TOTAL'],
  ]);
});

test('an empty figure is missing, never zero; a line without figures is no mistake', () => {
  const { rows } = pasteInto(target, '05/02/2026\tTémoin\tN/A\tN/A\n05/02/2026\tPilote\tN/A\t10');
  const read = readGrid(rows, context);
  expect(read.readings).toEqual([]);
  expect([...read.problems.values()].map(({ code }) => code)).toEqual(['COUNT_MISSING']);
});

test('the same place twice is refused, not added up', () => {
  const { rows } = pasteInto(target, '05/02/2026\tTémoin\t1\t10\n05/02/2026\tTémoin\t2\t10');
  expect([...readGrid(rows, context).problems.values()].map(({ code }) => code)).toEqual([
    'READING_DUPLICATE',
  ]);
});

const measured = (shape: 'rate' | 'mean'): Plan => ({
  ...plan,
  measures: plan.measures.map((measure) => ({ ...measure, shape })),
});

test('a count over an exposure: titles of the grid, decimal comma, more cases than weeks', () => {
  const rates = measured('rate');
  const grid = gridColumns(rates, 'summary');
  expect(grid.map(({ key }) => key)).toEqual(['date', 'arm', 'measure_1.events', 'measure_1.exposure']);
  const words = { 'measure_1.events': ['cas'], 'measure_1.exposure': ['exposition'] };
  const { rows, notRead } = pasteInto(
    { ...target, plan: rates, columns: grid, titles: words },
    'Exposition\tCas\tGroupe\tDate\n2,5\t12\tPilote\t2026-02-05\n0\t12\tTémoin\t2026-02-05\n',
  );
  expect(notRead).toEqual([]);
  const read = readGrid(rows, { ...context, plan: rates, columns: grid });
  expect(read.readings).toMatchObject([{ armId: 'arm_b', events: 12, exposure: 2.5, total: null }]);
  expect([...read.problems.values()].map(({ code }) => code)).toEqual(['EXPOSURE_NOT_POSITIVE']);
});

test('a value and what it was before; without a value the person is passed over', () => {
  const people = measured('mean');
  const grid = gridColumns(people, 'individualWithBefore');
  const { rows } = pasteInto(
    { ...target, plan: people, columns: grid },
    'Date\tGroupe\tValeur\tAvant\n2026-02-05\tPilote\t4\t6\n2026-02-05\tPilote\t5\t\n2026-02-05\tPilote\t\t6\n',
  );
  const read = readGrid(rows, { ...context, plan: people, columns: grid });
  expect([...read.problems]).toEqual([]);
  expect(read.readings).toMatchObject([
    { value: 4, covariate: 6, isIndividual: true },
    { value: 5, covariate: null },
  ]);
});
