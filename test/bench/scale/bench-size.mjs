import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { folder } from './database.mjs';
import { assertSame } from './equality.mjs';
import { goalsOf } from './goals.mjs';
import { measureImport } from './import.mjs';
import { asked, isRegistered } from './ask.mjs';
import { measure } from './measure.mjs';
import { operationsOn } from './operations.mjs';
import { forgetRecorded, setScene } from './scene.mjs';
import { startOurs } from './servers/ours.mjs';
import { startLimit, startPostgraphile } from './servers/others.mjs';
import { statementsOf } from './statements.mjs';
import { figures, goalsTable } from './tables.mjs';

const REST_MS = 3_000;

/** All operations on one data set: that all servers say the same, what each sends to PostgreSQL, how long each takes. */
export async function benchSize({ url, name, documents, options }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const servers = [];
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    const scene = await setScene(client, documents);
    servers.push(await startOurs(url, { folder: folder() }));
    await sleep(REST_MS);
    const rest = servers[0].rssMb();
    servers.push(await startLimit(url), await startPostgraphile(url, client));
    const registered = { ...servers[0], name: 'registered' };
    const isWanted = (key) => options.only?.includes(key) ?? true;
    const wanted = Object.entries(operationsOn(scene)).filter(([key]) => isWanted(key));
    const measured = {};
    for (const [key, operation] of wanted) {
      const beside = (await isRegistered(servers[0], operation, scene)) ? [registered] : [];
      const all = [...servers, ...beside];
      measured[key] = await benchOperation({ client, servers: all, scene, operation, options });
      console.log(`\n${name}: ${operation.title}\n\n${figures(measured[key], measured[key].statements)}`);
    }
    const imported = isWanted('import') ? await measureImport({ server: servers[0], client, scene }) : null;
    const memory = { rest, load: loadOf(measured) };
    const goals = goalsOf({ measured, memory, imported }).map((goal) => ({ ...goal, size: name }));
    console.log(`\n${goalsTable(goals)}`);
    return { measured, memory, imported, goals };
  } finally {
    for (const server of servers) await server.stop();
    await client.end().catch(() => undefined);
  }
}

async function benchOperation({ client, servers, scene, operation, options }) {
  const cookie = operation.writes ? scene.cookies.write : scene.cookies.read;
  const headers = { cookie };
  const ask = (server, { send }, n) => asked(server, { ...send[server.name](n), headers });
  if (operation.writes) await forgetRecorded(client);
  await assertSame(operation, servers, ask);
  const statements = {};
  for (const server of servers) {
    await ask(server, operation, 0);
    statements[server.name] = await statementsOf(client, (n) => ask(server, operation, n));
  }
  const connections = {};
  const afterRound = operation.writes ? () => forgetRecorded(client) : undefined;
  for (const count of options.connections) {
    const { rounds, seconds } = options;
    connections[count] = await measure(servers, {
      operation,
      connections: count,
      rounds,
      seconds,
      headers,
      afterRound,
    });
  }
  return { title: operation.title, statements, connections };
}

const loadOf = (measured) =>
  Math.max(
    0,
    ...Object.values(measured).flatMap(({ connections }) =>
      Object.values(connections).flatMap(({ ours, registered }) => [ours.rssMb, registered?.rssMb ?? 0]),
    ),
  );
