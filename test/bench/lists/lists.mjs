/**
 * What each list of the product asks of PostgreSQL in a workspace of 50,000 experiments and 10,000 people: how many statements, how long they
 * take together, and with `--explain` their plans. Run by `npm run bench:lists`; see docs/performance.md.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { asked } from '../scale/ask.mjs';
import { stopServers } from '../scale/child.mjs';
import { dataSet, folder, startPostgres } from '../scale/database.mjs';
import { startOurs } from '../scale/servers/ours.mjs';
import { signIn } from '../scale/session.mjs';
import { longLists } from './long-lists.mjs';
import { listsOf } from './documents.mjs';

/** A workspace that holds nearly all there is; the second one is there to be left alone. */
const SIZE = { name: 'lists', experiments: 50_040, measurements: 1_000_000, workspaces: [50_000, 40] };
const BUDGET_MS = 50;
const ROUNDS = 9;

const SPENT = `
  SELECT sum(calls)::int AS statements, sum(total_exec_time + total_plan_time) AS ms, max(total_exec_time + total_plan_time) AS slowest
  FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND toplevel AND query !~ 'pg_stat_statements' AND query !~* '^ *(BEGIN|START|COMMIT|SET|DEALLOCATE)'`;

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, explain: { type: 'boolean', default: false } },
});
const postgres = await startPostgres();
let client;
try {
  const url = await dataSet(postgres, SIZE, console.log);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await watchStatements();
  const place = { ...(await longLists(client)), ...(await signIn(client, 1)) };
  const server = await startOurs(url, { folder: folder() });
  const lists = (await listsOf(place)).filter(({ name }) => !options.only || name.includes(options.only));
  console.log(`${'list'.padEnd(52)} statements  SQL ms  slowest`);
  for (const list of lists) await measure(server, list, place.cookie);
} finally {
  await stopServers();
  await client?.end();
  await postgres.stop();
}

/** Planning counts too: what is planned once a connection is planned before anything is counted. */
async function watchStatements() {
  const database = client.escapeIdentifier(client.database);
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await client.query(`ALTER DATABASE ${database} SET pg_stat_statements.track_planning = on`);
  const explained = {
    session_preload_libraries: options.explain ? 'auto_explain' : '',
    'auto_explain.log_min_duration': options.explain ? '5' : '-1',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_nested_statements': 'on',
  };
  if (options.explain) await client.query(`LOAD 'auto_explain'`);
  for (const [name, value] of Object.entries(explained))
    await client.query(
      options.explain
        ? `ALTER DATABASE ${database} SET ${name} = '${value}'`
        : `ALTER DATABASE ${database} RESET ${name}`,
    );
}

async function measure(server, { name, text, variables }, cookie) {
  const headers = { cookie };
  const request = {
    path: '/graphql',
    method: 'POST',
    headers,
    body: JSON.stringify({ query: text, variables }),
  };
  for (let warm = 0; warm < 3; warm += 1) await asked(server, request);
  const from = options.explain ? statSync(logFile()).size : 0;
  const rounds = [];
  for (let round = 0; round < (options.explain ? 1 : ROUNDS); round += 1) {
    await client.query('SELECT pg_stat_statements_reset()');
    await asked(server, request);
    rounds.push((await client.query(SPENT)).rows[0]);
  }
  rounds.sort((one, other) => one.ms - other.ms);
  const { statements, ms, slowest } = rounds[Math.floor(rounds.length / 2)];
  const over = ms > BUDGET_MS ? `  over ${BUDGET_MS}` : '';
  console.log(
    `${name.padEnd(52)} ${String(statements).padStart(10)} ${ms.toFixed(1).padStart(7)} ${slowest.toFixed(1).padStart(8)}${over}`,
  );
  if (options.explain) console.log(logFrom(from));
}

function logFile() {
  return join(folder(), 'postgres.log');
}

function logFrom(start) {
  const text = Buffer.alloc(statSync(logFile()).size - start);
  const file = openSync(logFile(), 'r');
  readSync(file, text, 0, text.length, start);
  closeSync(file);
  return text.toString();
}
