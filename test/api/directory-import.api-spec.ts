import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let home: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  home = await newWorkspace(app);
});
afterAll(() => app.stop());

type Choices = Record<string, string>;
type Body = NonNullable<RequestInit['body']>;
const HEADER = 'Nom;E-mail;Direction;Responsable;Site\n';

async function send(path: string, file: Body, choices: Choices, client = home.coordinator.client) {
  const query = new URLSearchParams({ fileName: 'annuaire.csv', createDepartments: 'yes', ...choices });
  const response = await client.fetch(`/api/people/imports${path}?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv', 'idempotency-key': choices['key'] ?? anyKey() },
    ...(file instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return { status: response.status, ...((await response.json()) as any) };
}
const look = async (file: Body, choices: Choices = {}) => send('/preview', file, choices);
const take = async (file: string | Uint8Array<ArrayBuffer>, choices: Choices = {}) => {
  const { preview } = await look(file, choices);
  return send('', file, { ...choices, expected: preview.fingerprint });
};
const people = async (args = '') => {
  const { people: found } = await home.lead.client.run(
    `{ people(first: 100 ${args}) { edges { node { name email site leftAt department { name } manager { name } } } } }`,
  );
  return found.edges.map(({ node }: any) => node);
};
const names = async (args = '') => (await people(args)).map(({ name }: any) => name);
const count = async (table: string) =>
  (
    await app.database.owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE workspace_id = $1`, [
      home.workspaceId,
    ])
  ).rows[0].n;
const undo = async (id: string) =>
  home.coordinator.client.mutate('undoDirectoryImport', { id }, 'import { kept undoneAt }');

const FILE = `${HEADER}Ana Silva;ana@ex.org;Achats;bo@ex.org;Lyon\nBo Li;bo@ex.org;Achats;;Lyon\n`;

describe('a file of people', () => {
  it('says what it would change, and changes nothing until it is agreed to', async () => {
    const { preview } = await look(FILE);
    expect(preview).toMatchObject({
      ...{ rowsRead: 2, rowsBad: 0, departments: ['Achats'], forgotten: [], bad: [] },
      counts: { added: 2, updated: 0, back: 0, left: 0, unchanged: 0 },
      columns: ['name', 'email', 'department', 'manager', 'site'],
    });
    expect(await names()).not.toContain('Ana Silva');
    expect(await send('', FILE, {})).toMatchObject({ ok: false, refusals: [{ code: 'DIRECTORY_CHANGED' }] });
    expect((await take(FILE)).import).toMatchObject({ added: 2 });
    expect((await people('text: "silva"'))[0]).toEqual({
      ...{ name: 'Ana Silva', email: 'ana@ex.org', site: 'Lyon', leftAt: null },
      ...{ department: { name: 'Achats' }, manager: { name: 'Bo Li' } },
    });
  });

  it('never makes anybody twice: the address is who they are', async () => {
    await take(FILE);
    const before = await count('people');
    expect((await take(FILE)).import).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    const { preview } = await look(`${HEADER}Ana Silva-Roy;ANA@ex.org;Achats;bo@ex.org;Paris\n`);
    expect(preview.changes).toMatchObject([
      {
        kind: 'updated',
        fields: [
          { field: 'name', before: 'Ana Silva', after: 'Ana Silva-Roy' },
          { field: 'email', before: 'ana@ex.org', after: 'ANA@ex.org' },
          { field: 'site', before: 'Lyon', after: 'Paris' },
        ],
      },
    ]);
    expect(await count('people')).toBe(before);
  });

  it('marks who is absent from a complete list as left, and brings them back', async () => {
    await take(FILE);
    const members = Object.values(home).filter((each: any) => each.email && each !== home.coordinator);
    const all = members.map((each: any) => `${each.actor.role};${each.email};;;`).join('\n');
    const complete = { isComplete: 'yes' };
    expect((await take(`${HEADER}Bo Li;bo@ex.org;Achats;;Lyon\n${all}`, complete)).import).toMatchObject({
      left: 1,
    });
    expect(await names('presence: left')).toEqual(['Ana Silva']);
    expect((await take(FILE)).import).toMatchObject({ back: 1, unchanged: 1 });
    expect(await names('presence: left')).toEqual([]);
  });

  it('is all or nothing: bad rows are listed with their reasons', async () => {
    const bad = `${FILE};x@ex.org;;;\nEli;eli@;;;\nFay;ana@ex.org;;;\nGus;gus@ex.org;;who@ex.org;\nHal;hal@ex.org;;hal@ex.org;\n`;
    const { preview } = await look(bad);
    expect(preview.bad.map(({ row, refusals }: any) => [row, refusals[0].code, refusals[0].column])).toEqual([
      ...[
        [4, 'TEXT_REQUIRED', 0],
        [5, 'EMAIL_INVALID', 1],
        [6, 'EMAIL_REPEATED', 1],
      ],
      ...[
        [7, 'MANAGER_UNKNOWN', 3],
        [8, 'MANAGER_CIRCLE', 3],
      ],
    ]);
    const before = await count('people');
    expect(await take(bad)).toMatchObject({
      ...{ ok: false, status: 422 },
      refusals: [{ code: 'FILE_ROWS_REFUSED', parameters: { bad: 5, good: 2 } }],
    });
    expect([await count('people'), await count('departments'), await count('directory_imports')]).toEqual([
      ...[before, 0, 0],
    ]);
    const { preview: strict } = await look(FILE, { createDepartments: 'no' });
    expect(strict.bad[0].refusals[0]).toMatchObject({
      code: 'DEPARTMENT_UNKNOWN',
      parameters: { name: 'Achats' },
    });
  });

  it('is read as the person says: columns, separator, encoding', async () => {
    const latin = Buffer.from('Qui,Où écrire\nZoé,zoe@ex.org\n', 'latin1');
    const { preview } = await look(latin as Uint8Array<ArrayBuffer>);
    expect(preview).toMatchObject({
      encoding: 'windows-1252',
      refusals: [{ code: 'COLUMN_MISSING' }, { code: 'COLUMN_MISSING' }],
    });
    const columns = JSON.stringify(['name', 'email']);
    expect((await take(latin as Uint8Array<ArrayBuffer>, { columns })).import).toMatchObject({ added: 1 });
    expect(await names('text: "zoé"')).toEqual(['Zoé']);
    expect(await look(FILE, { columns: '["boss"]' })).toMatchObject({
      refusals: [{ code: 'CHOICE_UNKNOWN', field: 'columns' }],
    });
  });

  it('is taken in once for one key, and not at all once the directory has changed', async () => {
    const { preview } = await look(FILE);
    const order = { expected: preview.fingerprint, key: anyKey() };
    const first = await send('', FILE, order);
    expect(await send('', FILE, order)).toEqual(first);
    expect(await send('', `${FILE}Cy;cy@ex.org;;;\n`, order)).toMatchObject({
      refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const next = FILE.replaceAll('Lyon', 'Nice');
    const seen = (await look(next)).preview.fingerprint;
    await take(FILE.replace('Bo Li', 'Bo Lin'));
    expect(await send('', next, { expected: seen })).toMatchObject({
      refusals: [{ code: 'DIRECTORY_CHANGED' }],
    });
  });

  it('is for coordinators and admins', async () => {
    for (const role of ['lead', 'influencer', 'leadership'] as const)
      expect(await send('/preview', FILE, {}, home[role].client)).toMatchObject({ ok: false, status: 403 });
  });

  it('takes 5,000 people at once, and back', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, n) =>
        `Personne ${n};p${n}@ex.org;Direction ${n % 40};${n ? `p${Math.floor(n / 8)}@ex.org` : ''};Site ${n % 9}`,
    );
    const file = HEADER + lines.join('\n');
    const { preview } = await look(file);
    const done = await send('', file, { expected: preview.fingerprint });
    expect(done.import).toMatchObject({ added: 5_000 });
    expect((await undo(done.import.id)).import).toMatchObject({ kept: 0 });
    expect([await count('people'), await count('departments')]).toEqual([5, 0]);
  }, 30_000);
});

describe('an import taken back', () => {
  it('leaves everybody as they were', async () => {
    await take(FILE);
    const before = await people();
    const next = `${HEADER}Ana Roy;ana@ex.org;Ventes;;Nice\nEli;eli@ex.org;Ventes;ana@ex.org;\n`;
    const { import: made } = await take(next, { isComplete: 'yes', dropUnknownManagers: 'yes' });
    expect(made).toMatchObject({ added: 1, updated: 1, left: 5 });
    expect((await undo(made.id)).import).toMatchObject({ kept: 0 });
    expect(await people()).toEqual(before);
    expect(await undo(made.id)).toMatchObject({ code: 'IMPORT_ALREADY_UNDONE' });
    const { directoryImports } = await home.admin.client.run(
      '{ directoryImports { id added undoneAt recordedBy { role } } }',
    );
    expect(directoryImports).toHaveLength(2);
    expect(directoryImports[0]).toMatchObject({ id: made.id, added: 1, recordedBy: { role: 'coordinator' } });
  });

  it('keeps who was changed or took part since', async () => {
    const { import: made } = await take(FILE);
    const { people: found } = await home.lead.client.run(
      '{ people(first: 10, text: "ex.org") { edges { node { id version name } } } }',
    );
    const { node: ana } = found.edges.find(({ node }: any) => node.name === 'Ana Silva');
    await home.coordinator.client.mutate(
      'correctPerson',
      { id: ana.id, version: 1, name: 'Ana' },
      'person { id }',
    );
    expect((await undo(made.id)).import).toMatchObject({ kept: 1 });
    expect(await names('text: "ana"')).toEqual(['Ana']);
    expect(await names('text: "Bo Li"')).toEqual([]);
  });
});

describe('a hostile file', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string))) as unknown as Uint8Array<ArrayBuffer>;
  it.each<[string, () => Body, string]>([
    ['nothing', () => '', 'FILE_EMPTY'],
    ['no header', () => '1;2\n3;4\n', 'FILE_HEADER_MISSING'],
    ['UTF-16', () => bytes([0xff, 0xfe], [...Buffer.from(FILE, 'utf16le')]), 'FILE_ENCODING_UNKNOWN'],
    ['NUL bytes', () => bytes(HEADER, [0], FILE), 'FILE_BINARY'],
    ['a quote that never closes', () => `${HEADER}"${'x'.repeat(70_000)}`, 'FILE_UNREADABLE'],
    ['1,000 columns', () => `${'Nom;'.repeat(1_000)}\n`, 'FILE_TOO_MANY_COLUMNS'],
    ['50,001 rows', () => HEADER + 'a;b\n'.repeat(51_001), 'FILE_TOO_MANY_ROWS'],
  ])(
    '%s',
    async (_, file, code) => {
      expect(await look(file())).toMatchObject({ ok: false, status: 422, refusals: [{ code }] });
      expect(await send('', file(), { expected: 'x' })).toMatchObject({ ok: false, refusals: [{ code }] });
    },
    30_000,
  );

  it('keeps formulas, half characters and endless names out', async () => {
    const file = `${HEADER}"=HYPERLINK(""http://x"")";a@ex.org;;;\nB;b@ex.org;@SUM(A1);;\n${'x'.repeat(300)};c@ex.org;;;\nD;d@ex.org;;;;;x\n`;
    const { preview } = await look(file);
    expect(preview.bad.map(({ refusals }: any) => refusals[0].code)).toEqual([
      ...['CELL_FORMULA', 'CELL_FORMULA', 'TEXT_TOO_LONG', 'ROW_RAGGED'],
    ]);
  });
});
