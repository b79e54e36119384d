import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { buildData } from './data/build.mjs';

const built = (path) => import(new URL(`../../../apps/api/dist/database/${path}`, import.meta.url).href);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Commits are written through to the disk, as the product does; only the memory is that of a server rather than of a laptop. */
const SETTINGS = [
  ...['shared_buffers=1GB', 'max_wal_size=8GB', 'checkpoint_timeout=30min', 'max_connections=150'],
  ...['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track=top'],
];

/** Where data sets and results are kept from run to run. */
export const folder = () => process.env.LEVAIN_BENCH_DATA || join(tmpdir(), 'levain-bench');

/** A PostgreSQL of the bench's own, in that folder. */
export async function startPostgres() {
  const { EmbeddedPostgres } = await built('embedded/embedded-postgres.js');
  mkdirSync(folder(), { recursive: true });
  return EmbeddedPostgres.start({ dataFolder: folder(), settings: SETTINGS });
}

/** The address of the database of a size: built unless one of the same migrations and the same generator is there. */
export async function dataSet(server, size, log) {
  const family = `levain_bench_${size.name.toLowerCase()}_`;
  const name = family + fingerprint(size);
  return withAdmin(server.url, async (admin) => {
    const { rows } = await admin.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      family,
    ]);
    const names = rows.map(({ datname }) => datname);
    for (const old of names.filter((each) => each !== name))
      await admin.query(`DROP DATABASE ${old} WITH (FORCE)`);
    if (!names.includes(name)) await make(server, { admin, name, size, log });
    return urlOf(server, name);
  });
}

async function make(server, { admin, name, size, log }) {
  const started = Date.now();
  log(
    `Building the data set ${size.name}: ${size.experiments} experiments, ${size.measurements} measurements`,
  );
  const draft = `${name}_draft`;
  await admin.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
  const [{ migrate }, { DatabaseAddress }] = await Promise.all([
    built('migrate.js'),
    built('database-address.js'),
  ]);
  const url = urlOf(server, draft);
  await migrate(new DatabaseAddress(url, url));
  await buildData(url, size, log);
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  log(`  in all           ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Of everything that the rows are made by. */
function fingerprint(size) {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const folder of ['../../../migrations', 'data', 'data/sql']) {
    for (const file of readdirSync(at(folder)).sort()) {
      if (/\.(ts|mjs|sql)$/.test(file)) hash.update(readFileSync(join(at(folder), file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

export function urlOf(server, database) {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}

export async function withAdmin(connectionString, work) {
  const admin = new pg.Client({ connectionString });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
