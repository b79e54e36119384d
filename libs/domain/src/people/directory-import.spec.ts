import { suggestDirectoryColumns } from './directory-columns.js';
import { planDirectoryImport, type DirectoryChoices } from './directory-import.js';
import type { KnownPerson } from './directory.js';
import { directoryRowReader } from './directory-row.js';

const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id, name: id, email: `${id}@ex.org`, emailKey: `${id}@ex.org` },
  ...{ departmentId: null, managerId: null, site: null, hasLeft: false },
  ...more,
});
const PEOPLE = [
  person('ana', { name: 'Ana', departmentId: 'd1', managerId: 'bo', site: 'Lyon' }),
  person('bo', { name: 'Bo' }),
  person('cy', { name: 'Cy', hasLeft: true }),
  person('di', { name: 'Dí', email: null, emailKey: null }),
];
const DEPARTMENTS = [
  { id: 'd1', name: 'Achats' },
  { id: 'd2', name: 'Systèmes d’information' },
];

/** The file as text: a header, then lines; cells apart by semicolons. */
function plan(file: string, choices: Partial<DirectoryChoices> = {}, people = PEOPLE) {
  const [header, ...lines] = file.split('\n').map((line) => line.split(';'));
  const read = directoryRowReader(suggestDirectoryColumns(header!));
  return planDirectoryImport(
    { people, departments: DEPARTMENTS, isForgotten: (key) => key === 'gone@ex.org' },
    lines.map((cells, index) => read(index + 2, cells)),
    ...[
      { isComplete: false, createDepartments: false, dropUnknownManagers: false, keptId: null, ...choices },
    ],
  );
}
const kinds = (made: ReturnType<typeof plan>) => made.changes.map(({ name, kind }) => `${name} ${kind}`);
const refusals = (made: ReturnType<typeof plan>) =>
  made.refusals.map(({ code, line, role }) => `${line} ${role} ${code}`);

describe('an import of the directory', () => {
  test('adds who is new, updates field by field who is known, changes nobody else', () => {
    const made = plan(
      'Nom;E-mail;Direction;Responsable;Site\nAna Silva;ANA@ex.org;achats;bo@ex.org;Paris\nBo;bo@ex.org;;;\nEli;eli@ex.org;ACHATS;ana@ex.org;',
    );
    expect(kinds(made)).toEqual(['Ana Silva updated', 'Bo unchanged', 'Eli added']);
    expect(made.changes[0]).toMatchObject({
      ...{ personId: 'ana', department: { id: 'd1' }, manager: { id: 'bo' } },
      fields: [
        { field: 'name', before: 'Ana', after: 'Ana Silva' },
        { field: 'email', before: 'ana@ex.org', after: 'ANA@ex.org' },
        { field: 'site', before: 'Lyon', after: 'Paris' },
      ],
    });
    expect(made.changes[2]).toMatchObject({
      personId: null,
      department: { id: 'd1' },
      manager: { id: 'ana' },
    });
  });

  test('keeps what no column holds, empties what a cell leaves empty', () => {
    expect(plan('Nom;E-mail\nAna;ana@ex.org').changes[0]).toMatchObject({
      ...{ kind: 'unchanged', department: { id: 'd1' }, manager: { id: 'bo' }, site: 'Lyon' },
    });
    expect(plan('Nom;E-mail;Site;Responsable\nAna;ana@ex.org;;').changes[0]!.fields).toEqual([
      { field: 'manager', before: 'Bo', after: null },
      { field: 'site', before: 'Lyon', after: null },
    ]);
  });

  test('brings back who had left, and calls absent people left only from a complete file', () => {
    expect(kinds(plan('Nom;E-mail\nCy;cy@ex.org'))).toEqual(['Cy back']);
    expect(kinds(plan('Nom;E-mail\nAna;ana@ex.org', { isComplete: true }))).toEqual([
      'Ana unchanged',
      'Bo left',
    ]);
  });

  test('calls nobody absent over a wrong cell, nor without an address, nor whoever imports', () => {
    const made = plan('Nom;E-mail\n;ana@ex.org', { isComplete: true, ...{ keptId: 'bo' } });
    expect(kinds(made)).toEqual([]);
  });

  test('recognises by the name who has no address yet, unless two share it', () => {
    expect(plan('Nom;E-mail\nDi;di@ex.org').changes[0]).toMatchObject({
      ...{ kind: 'updated', personId: 'di', isMatchedByName: true },
      fields: [
        { field: 'name', before: 'Dí', after: 'Di' },
        { field: 'email', before: null, after: 'di@ex.org' },
      ],
    });
    const homonyms = [...PEOPLE, person('di2', { name: 'DI', email: null, emailKey: null })];
    expect(kinds(plan('Nom;E-mail\nDi;di@ex.org', {}, homonyms))).toEqual(['Di added']);
    expect(kinds(plan('Nom;E-mail\nDi;di@ex.org\nDI;di2@ex.org'))).toEqual(['Di added', 'DI added']);
  });

  test('refuses an unknown department, or creates it once', () => {
    const file = 'Nom;E-mail;Direction\nEli;eli@ex.org;Qualité\nFay;fay@ex.org;QUALITE';
    expect(refusals(plan(file))).toEqual([
      '2 department DEPARTMENT_UNKNOWN',
      '3 department DEPARTMENT_UNKNOWN',
    ]);
    const made = plan(file, { createDepartments: true });
    expect(made.departments).toEqual([{ key: 'qualite', name: 'Qualité' }]);
    expect(made.changes.map(({ department }) => department)).toEqual([
      { created: 'qualite' },
      { created: 'qualite' },
    ]);
  });

  test('takes a manager from the file, from the directory, or refuses or drops one that is unknown', () => {
    const file =
      'Nom;E-mail;Responsable\nEli;eli@ex.org;fay@ex.org\nFay;fay@ex.org;bo@ex.org\nGus;gus@ex.org;who@ex.org';
    expect(refusals(plan(file))).toEqual(['4 manager MANAGER_UNKNOWN']);
    const made = plan(file, { dropUnknownManagers: true });
    expect(made.refusals).toEqual([]);
    expect(made.changes.map(({ manager }) => manager)).toEqual([{ added: 'fay@ex.org' }, { id: 'bo' }, null]);
    expect(refusals(plan('Nom;E-mail;Responsable\nEli;eli@ex.org;cy@ex.org'))).toEqual([
      '2 manager MANAGER_UNKNOWN',
    ]);
    expect(refusals(plan(file, { isComplete: true }))).toContain('3 manager MANAGER_UNKNOWN');
  });

  test.each([
    ['oneself', 'Eli;eli@ex.org;eli@ex.org', ['2 manager MANAGER_CIRCLE']],
    [
      'one another',
      'Eli;eli@ex.org;fay@ex.org\nFay;fay@ex.org;eli@ex.org',
      ['2', '3'].map((line) => `${line} manager MANAGER_CIRCLE`),
    ],
    ['through somebody who is not in the file', 'Bo;bo@ex.org;ana@ex.org', ['2 manager MANAGER_CIRCLE']],
  ])('refuses a circle of managers: %s', (_, lines, expected) => {
    expect(refusals(plan(`Nom;E-mail;Responsable\n${lines}`))).toEqual(expected);
  });

  test('passes over who asked to be forgotten', () => {
    const made = plan('Nom;E-mail\nGone;gone@ex.org\nEli;eli@ex.org');
    expect(made.forgotten).toEqual([2]);
    expect(kinds(made)).toEqual(['Eli added']);
  });

  test('reads 5,000 people in well under a second', () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, n) => `P ${n};p${n}@ex.org;Achats;p${Math.floor(n / 8)}@ex.org`,
    );
    lines[0] = 'P 0;p0@ex.org;Achats;';
    const started = performance.now();
    const made = plan(['Nom;E-mail;Direction;Responsable', ...lines].join('\n'));
    expect(made.refusals).toEqual([]);
    expect(made.changes).toHaveLength(5_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
