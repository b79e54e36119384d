import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseAddress } from '../../apps/api/src/database/database-address.js';
import { migrate } from '../../apps/api/src/database/migrate.js';

const TEMPLATE_LOCK = 7_265_001;
const MIGRATIONS = join(process.cwd(), 'migrations');

export interface TestDatabase {
  readonly address: DatabaseAddress;
  /** As the owner of everything, outside of row-level security: to arrange and to look. */
  readonly owner: pg.Client;
  drop(): Promise<void>;
}

/** A database of one's own: a copy of a template that was migrated once in the run. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = await migratedTemplate();
  const name = `levain_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return connect(name);
}

/** A copy of a database that nobody is connected to: of what took long to arrange. */
export async function copyDatabase(address: DatabaseAddress): Promise<TestDatabase> {
  const name = `levain_${randomUUID().replaceAll('-', '')}`;
  const template = new URL(address.ownerUrl).pathname.slice(1);
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return connect(name);
}

/** An empty database, for the specs of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `levain_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return connect(name);
}

async function connect(name: string): Promise<TestDatabase> {
  const url = urlOf(name);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  return {
    address: new DatabaseAddress(url, url),
    owner,
    drop: async () => {
      await owner.end();
      await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Spec files run at once: the first one makes the template, the others wait for it. */
async function migratedTemplate(): Promise<string> {
  const name = `levain_template_${migrationsHash()}`;
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await admin.query(`CREATE DATABASE ${name}_draft TEMPLATE template0`);
    await migrate(new DatabaseAddress(urlOf(`${name}_draft`), urlOf(`${name}_draft`)));
    await admin.query(`ALTER DATABASE ${name}_draft RENAME TO ${name}`);
  });
  return name;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).filter((name) => name.endsWith('.ts'))) {
    hash.update(readFileSync(join(MIGRATIONS, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['LEVAIN_TEST_DATABASE_URL'];
  if (!url) throw new Error('The test server is started by global-setup.mjs.');
  return url;
}
