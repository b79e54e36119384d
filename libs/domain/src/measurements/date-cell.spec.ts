import { dateOrderOf, readDateCell, type DateOrder } from './date-cell.js';

const DAY_FIRST: DateOrder = { order: 'dayFirst', isProven: true };
const MONTH_FIRST: DateOrder = { order: 'monthFirst', isProven: true };
const UNPROVEN = dateOrderOf([]);

const read = (cell: string, order: DateOrder) => {
  const found = readDateCell(cell, order);
  if (found.kind === 'empty') return 'empty';
  return found.kind === 'refused' ? found.code : `${found.value}${found.isGuess ? ' ?' : ''}`;
};

describe('a cell of days', () => {
  test.each<[string, DateOrder, string]>([
    ['2026-01-31', DAY_FIRST, '2026-01-31'],
    ['2026-1-5', DAY_FIRST, '2026-01-05'],
    ['2026/01/31', MONTH_FIRST, '2026-01-31'],
    ['2026-01-31T23:59:00Z', DAY_FIRST, '2026-01-31'],
    ['2026-01-31 08:00', DAY_FIRST, '2026-01-31'],
    ['20260131', DAY_FIRST, '2026-01-31'],
    ['31/01/2026', DAY_FIRST, '2026-01-31'],
    ['31.01.2026', DAY_FIRST, '2026-01-31'],
    ['31-01-2026', DAY_FIRST, '2026-01-31'],
    ['5/1/26', DAY_FIRST, '2026-01-05'],
    ['31/01/2026 08:00', DAY_FIRST, '2026-01-31'],
    ['1/31/26', MONTH_FIRST, '2026-01-31'],
    ['1/2/13', MONTH_FIRST, '2013-01-02'],
    ['1/2/13', DAY_FIRST, '2013-02-01'],
    ['2026-01', DAY_FIRST, '2026-01-01'],
    ['01/2026', DAY_FIRST, '2026-01-01'],
    ['\u00a031/01/2026 ', DAY_FIRST, '2026-01-31'],
    ['1/2/2026', UNPROVEN, '2026-02-01 ?'],
    ['2/2/2026', UNPROVEN, '2026-02-02'],
    ['31/1/2026', UNPROVEN, '2026-01-31'],
    ['', UNPROVEN, 'empty'],
    ['N/A', UNPROVEN, 'empty'],
  ])('%j in %j is %s', (cell, order, expected) => {
    expect(read(cell, order)).toBe(expected);
  });

  test.each<[string, DateOrder, string]>([
    ['31/02/2026', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['1/31/2026', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['31/1/2026', MONTH_FIRST, 'CELL_NOT_A_DATE'],
    ['2026-02-30', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['31 janvier 2026', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['Sat-Oct-11', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['31/01-2026', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['46053', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['2026-01-31 ou plus tard', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['0000-00-00', DAY_FIRST, 'CELL_NOT_A_DATE'],
    ['=TODAY()', DAY_FIRST, 'CELL_FORMULA'],
  ])('%j in %j is refused: %s', (cell, order, expected) => {
    expect(read(cell, order)).toBe(expected);
  });
});

describe('the order of a column', () => {
  test.each<[string, string[], DateOrder]>([
    ['a day above 12 first', ['01/02/2026', '13/02/2026'], DAY_FIRST],
    ['a day above 12 second', ['1/2/13', '1/13/13'], MONTH_FIRST],
    ['both: contradiction', ['13/02/2026', '02/13/2026'], { order: 'dayFirst', isProven: false }],
    ['nothing', ['01/02/2026'], { order: 'dayFirst', isProven: false }],
    ['ISO days say nothing', ['2026-01-31'], { order: 'dayFirst', isProven: false }],
  ])('%s', (_, samples, expected) => {
    expect(dateOrderOf(samples)).toEqual(expected);
  });
});
