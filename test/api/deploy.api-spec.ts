import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDeployCommand } from '../../apps/api/src/config/deploy/check-deploy-command.js';
import { readDatabase } from '../../apps/api/src/config/deploy/database-facts.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

const LOGIN = `levain_spec_${process.pid}`;
const PASSWORD = 'Xy8-pq_Zt4Lm2Rv6Ks';
let database: TestDatabase;
let folder: string;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'levain-deploy-'));
  database = await cloneDatabase();
  await database.owner.query(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}' IN ROLE levain_app`);
  const address = new URL(database.address.ownerUrl);
  Object.assign(address, { username: LOGIN, password: PASSWORD });
  url = address.href;
});
afterAll(async () => {
  await database.owner.query(`DROP ROLE ${LOGIN}`);
  await database.drop();
  rmSync(folder, { recursive: true });
});

const facts = () => readDatabase(url, database.address.ownerUrl);

describe('what a database says of itself', () => {
  it('is right as the migrations leave it', async () => {
    expect(await facts()).toMatchObject({
      ...{ encoding: 'UTF8', ownedByRequests: [], withoutForcedRowSecurity: [], historyRights: [] },
      ...{ truncatable: [], pendingMigrations: [] },
      login: { isSuperuser: false, bypassesRowSecurity: false, createsRoles: false, usesTls: false },
    });
  });

  it('names each thing that was changed', async () => {
    const { owner } = database;
    await owner.query(`ALTER ROLE ${LOGIN} BYPASSRLS CREATEROLE`);
    await owner.query('ALTER TABLE departments NO FORCE ROW LEVEL SECURITY');
    await owner.query('GRANT UPDATE ON event_log TO levain_app');
    await owner.query('GRANT TRUNCATE ON people TO levain_app');
    await owner.query('GRANT CREATE ON SCHEMA public TO levain_app');
    await owner.query('ALTER TABLE sign_in_attempts OWNER TO levain_app');
    const { rows } = await owner.query('DELETE FROM migrations WHERE id = 1 RETURNING name');
    expect(await facts()).toMatchObject({
      login: { bypassesRowSecurity: true, createsRoles: true },
      ...{ withoutForcedRowSecurity: ['departments'], historyRights: ['UPDATE'] },
      truncatable: expect.arrayContaining(['people']),
      ...{ ownedByRequests: ['sign_in_attempts'], pendingMigrations: [rows[0].name] },
    });
    expect(await readDatabase(database.address.ownerUrl, database.address.ownerUrl)).toMatchObject({
      login: { isSuperuser: true },
    });
  });

  it('is told by the command, which ends with 1 and shows no password', async () => {
    const said: string[] = [];
    const code = await checkDeployCommand(
      {
        ...{ LEVAIN_DATA: folder, LEVAIN_DEMO: 'off', PUBLIC_URL: 'https://levain.fournil.example' },
        ...{ DATABASE_URL: url, DATABASE_OWNER_URL: database.address.ownerUrl },
      },
      (line) => said.push(line),
    );
    expect(code).toBe(1);
    const broken = said.filter((line) => line.startsWith('✘')).map((line) => /✘ ([\w-]+)/.exec(line)![1]);
    for (const id of [
      'role-bound',
      'tenants-apart',
      'history-append-only',
      'no-truncate',
      'role-owns-nothing',
    ])
      expect(broken).toContain(id);
    expect(broken).not.toContain('introspection-off');
    expect(said.join('\n')).not.toContain(PASSWORD);
  });
});
