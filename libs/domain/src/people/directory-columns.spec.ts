import { missingDirectoryColumns, suggestDirectoryColumns } from './directory-columns.js';

describe('the columns of a directory', () => {
  test.each([
    [
      ['Nom', 'E-mail', 'Direction', 'Responsable', 'Site'],
      ['name', 'email', 'department', 'manager', 'site'],
    ],
    [
      ['Full name', 'Work email', 'Department', 'Manager email', 'Office'],
      ['name', 'email', 'department', 'manager', 'site'],
    ],
    [
      ['Prénom', 'NOM', 'Adresse électronique', 'E-mail du responsable', 'Équipe'],
      ['givenName', 'familyName', 'email', 'manager', 'department'],
    ],
    [
      ['First Name', 'Last Name', 'mail', "Manager's email", 'Location'],
      ['givenName', 'familyName', 'email', 'manager', 'site'],
    ],
    [
      ['Matricule', 'Nom complet', 'Courriel', 'Mail', 'Téléphone'],
      ['ignored', 'name', 'email', 'ignored', 'ignored'],
    ],
  ])('%j hold %j', (header, roles) => {
    expect(suggestDirectoryColumns(header)).toEqual(roles);
  });

  test('must hold an address and a name, each role once', () => {
    expect(missingDirectoryColumns(['name', 'email', 'ignored', 'ignored'])).toEqual([]);
    expect(missingDirectoryColumns(['familyName', 'email'])).toEqual([]);
    expect(missingDirectoryColumns(['site', 'site'])).toEqual([
      { code: 'COLUMN_MISSING', field: 'columns', parameters: { column: 'email' } },
      { code: 'COLUMN_MISSING', field: 'columns', parameters: { column: 'name' } },
      { code: 'COLUMN_REPEATED', field: 'columns.1', parameters: { column: 'site' } },
    ]);
  });
});
