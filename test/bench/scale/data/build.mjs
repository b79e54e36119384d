import { readFileSync } from 'node:fs';
import pg from 'pg';
import { evaluationTemplates } from './templates.mjs';
import { validate } from './validate.mjs';

const STEPS = ['1-places', '2-ideas', '3-experiments', '4-readings', '5-evidence', '6-derived'];
/** Tables so long that their indexes are built after them. */
const LONG_TABLES = ['measurements', 'event_log', 'participations', 'forecasts', 'experiments'];

/**
 * Fills a migrated, empty database with one of the sizes, by set-based SQL: the same rows on every machine, counted back from the first day
 * of this month. Triggers rest meanwhile; every foreign key is then checked, and what the triggers would have refused.
 */
export async function buildData(url, size, log) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '512MB';
      SET maintenance_work_mem = '1GB'; SET jit = off`);
    await plan(client, size);
    const indexes = await takeIndexesAway(client);
    for (const step of STEPS) {
      const started = Date.now();
      const sql = readFileSync(new URL(`sql/${step}.sql`, import.meta.url), 'utf8');
      await client.query(sql.replaceAll(':measurements', String(size.measurements)));
      log(`  ${step.padEnd(16)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
    }
    for (const index of indexes) await client.query(index);
    await client.query('SET session_replication_role = DEFAULT');
    await client.query('ANALYZE');
    await rebuildSummaries(client);
    await client.query('VACUUM (ANALYZE)');
    await validate(client);
  } finally {
    await client.end();
  }
}

/** As `npm run summaries:rebuild` does: what triggers would have added up. */
async function rebuildSummaries(client) {
  const command = '../../../../apps/api/dist/summaries/rebuild-summaries.js';
  const { rebuildSummaries: rebuild } = await import(new URL(command, import.meta.url).href);
  await rebuild(client);
}

/** What the SQL starts from. */
async function plan(client, size) {
  await client.query(`CREATE SCHEMA bench;
    CREATE TABLE bench.anchor AS SELECT date_trunc('month', now())::date AS day;
    CREATE TABLE bench.workspaces (place bigint PRIMARY KEY, experiments int NOT NULL);
    CREATE TABLE bench.templates (k int PRIMARY KEY, design text, shapes text[], verdict text, analyses text, computed text)`);
  await client.query(
    'INSERT INTO bench.workspaces SELECT place, n FROM unnest($1::int[]) WITH ORDINALITY AS w (n, place)',
    [size.workspaces],
  );
  for (const [index, template] of evaluationTemplates().entries()) {
    const { design, shapes, verdict, analyses, computed } = template;
    const values = [index + 1, design, shapes, verdict, JSON.stringify(analyses), JSON.stringify(computed)];
    await client.query('INSERT INTO bench.templates VALUES ($1, $2, $3, $4, $5, $6)', values);
  }
}

/** Gives back the statements that make them again. Keys stay: they come in order. */
async function takeIndexesAway(client) {
  const { rows } = await client.query(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [LONG_TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
