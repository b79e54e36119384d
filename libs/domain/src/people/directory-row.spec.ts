import { directoryRowReader } from './directory-row.js';

const read = (...cells: string[]) =>
  directoryRowReader(['name', 'email', 'department', 'manager', 'site'])(2, cells);

describe('a row of a directory', () => {
  test('tells of one person', () => {
    expect(read(' Ana  Silva ', 'Ana@Ex.org', 'Achats', 'mailto:bo@ex.org', 'Lyon').row).toEqual({
      ...{ line: 2, name: 'Ana Silva', email: { address: 'Ana@Ex.org', key: 'ana@ex.org' } },
      ...{ department: 'Achats', manager: { address: 'bo@ex.org', key: 'bo@ex.org' }, site: 'Lyon' },
    });
  });

  test('empties a field by an empty cell, however it is said, and leaves out what no column holds', () => {
    expect(read('Ana', 'ana@ex.org', 'N/A', '-').row).toMatchObject({
      department: null,
      manager: null,
      site: null,
    });
    const short = directoryRowReader(['email', 'givenName', 'familyName'])(2, [
      'ana@ex.org',
      'Ana',
      'Silva',
    ]).row;
    expect(short).toEqual({
      ...{ line: 2, name: 'Ana Silva', email: { address: 'ana@ex.org', key: 'ana@ex.org' } },
    });
  });

  test.each<[string, string[], [string, number | null]]>([
    ['no name', ['', 'ana@ex.org'], ['TEXT_REQUIRED', 0]],
    ['no address', ['Ana', ''], ['EMAIL_INVALID', 1]],
    ['what is no address', ['Ana', 'ana at ex.org'], ['EMAIL_INVALID', 1]],
    ['two addresses', ['Ana', 'ana@ex.org, bo@ex.org'], ['EMAIL_INVALID', 1]],
    ['a manager by name', ['Ana', 'ana@ex.org', '', 'Bo Li'], ['EMAIL_INVALID', 3]],
    ['a formula', ['=HYPERLINK("x")', 'ana@ex.org'], ['CELL_FORMULA', 0]],
    ['a command', ['Ana', 'ana@ex.org', '@SUM(A1)'], ['CELL_FORMULA', 2]],
    ['what an encoding left', ['An\ufffd', 'ana@ex.org'], ['CELL_UNREADABLE', 0]],
    ['too long a site', ['Ana', 'ana@ex.org', '', '', 'x'.repeat(201)], ['TEXT_TOO_LONG', 4]],
    ['a cell too many', ['Ana', 'ana@ex.org', '', '', '', 'Lyon'], ['ROW_RAGGED', null]],
  ])('with %s is refused at its column', (_, cells, [code, column]) => {
    const { row, refusals } = read(...cells);
    expect(row).toBeNull();
    expect(refusals.map((each) => [each.code, each.column])).toEqual([[code, column]]);
  });

  test('with an address of an earlier line is refused, and says which', () => {
    const reader = directoryRowReader(['name', 'email']);
    reader(2, ['Ana', 'ana@ex.org']);
    expect(reader(5, ['Ana bis', 'ANA@EX.ORG'])).toMatchObject({
      ...{ row: null, key: 'ana@ex.org' },
      refusals: [{ code: 'EMAIL_REPEATED', parameters: { line: 2 }, column: 1 }],
    });
  });
});
