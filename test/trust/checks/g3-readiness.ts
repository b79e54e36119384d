import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { ServerProcess } from '../../support/server-process.js';
import type { SourceChange } from '../../support/source-change.js';
import { ApiClient } from '../../support/api-client.js';
import type { Check, Figure, Trial } from '../check.js';
import { openLink, type Link } from '../faults/link.js';
import { asDatabase, ownPostgres, untilTrue, type OwnPostgres } from '../faults/own-postgres.js';

const READY: SourceChange = {
  file: 'apps/api/src/health/health.controller.ts',
  from: "return { database: { status: 'down' } };",
  to: "return { database: { status: 'up' } };",
};
const LATEST = `(SELECT max(id) FROM migrations)`;
const LEAVING_SECONDS = '4';

/** Whoever shares out requests asks whether a server can serve; whoever restarts servers asks whether it lives. Nothing else may decide either. */
export const readiness: Check = {
  id: 'G3',
  promise: 'A server says that it lives and whether it can serve, and both are true',
  run: (trial) => asked(trial, []),
  controls: [{ guard: 'what the database answers decides readiness', run: (trial) => asked(trial, [READY]) }],
};

interface Stage {
  readonly server: ServerProcess;
  readonly link: Link;
  readonly postgres: OwnPostgres;
  readonly owner: pg.Client;
}

/** What is wrong, and how it is undone. */
type Fault = (stage: Stage) => Promise<() => Promise<unknown>>;

/** Neither takes long to find out. */
const QUICK = ['the line to PostgreSQL is cut', 'the schema is older than the server'];

/** In the order of the table; a server is ready in none of them, and lives in all. */
const FAULTS: Record<string, Fault> = {
  'the line to PostgreSQL is cut': async ({ link }) => {
    link.set({ kind: 'reset' });
    return async () => link.set({ kind: 'none' });
  },
  'PostgreSQL does not answer': async ({ link }) => {
    link.set({ kind: 'silent' });
    return async () => {
      link.set({ kind: 'reset' });
      link.set({ kind: 'none' });
    };
  },
  'PostgreSQL refuses connections': async ({ owner, link }) => {
    await owner.query(`ALTER DATABASE levain CONNECTION LIMIT 0`);
    await owner.query(`ALTER ROLE levain_g3 CONNECTION LIMIT 0`);
    link.set({ kind: 'reset' });
    link.set({ kind: 'none' });
    return async () => {
      await owner.query(`ALTER ROLE levain_g3 CONNECTION LIMIT -1`);
      await owner.query(`ALTER DATABASE levain CONNECTION LIMIT -1`);
    };
  },
  'every connection is taken': async ({ server, owner }) => {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE workspaces IN ACCESS EXCLUSIVE MODE');
    const asked = Array.from({ length: 40 }, () =>
      new ApiClient(server.url).send('{ setupState { needed } }').catch(() => null),
    );
    await sleep(300);
    return async () => {
      await owner.query('ROLLBACK');
      await Promise.all(asked);
    };
  },
  'the schema is older than the server': async ({ owner }) => {
    const { rows } = await owner.query(`DELETE FROM migrations WHERE id = ${LATEST} RETURNING *`);
    const [{ id, timestamp, name }] = rows;
    return () =>
      owner.query('INSERT INTO migrations (id, timestamp, name) VALUES ($1, $2, $3)', [id, timestamp, name]);
  },
};

async function asked(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const stage = await prepared(trial, changes);
  let wrong = 0;
  let slowest = 0;
  const expect = async (what: string, path: string, status: number): Promise<void> => {
    const started = Date.now();
    const answer = await fetch(`${stage.server.url}/health/${path}`, {
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null);
    slowest = Math.max(slowest, Date.now() - started);
    if (answer?.status === status) return;
    wrong += 1;
    trial.say(`${what}: ${path} said ${answer?.status ?? 'nothing'}, not ${status}`);
  };
  const both = async (what: string, ready: number): Promise<void> => {
    await expect(what, 'ready', ready);
    await expect(what, 'live', 200);
  };
  await both('nothing is wrong', 200);
  let healing = 0;
  const faults = trial.size === 'whole' ? Object.keys(FAULTS) : QUICK;
  for (const what of faults) {
    const end = await FAULTS[what]!(stage);
    await both(what, 503);
    await end();
    healing = Math.max(healing, await untilTrue(() => isReady(stage.server), 15_000));
  }
  const gone = stage.server.stop();
  await sleep(200);
  await both('it was asked to stop', 503);
  await gone;
  return [
    { name: `wrong answers of ${2 * (faults.length + 2)}`, value: wrong, exactly: 0 },
    { name: 'slowest answer', value: slowest, unit: 'ms', atMost: 5_000 },
    { name: 'longest until ready again', value: healing, unit: 'ms', atMost: 5_000 },
  ];
}

async function isReady(server: ServerProcess): Promise<boolean> {
  return (await fetch(`${server.url}/health/ready`)).ok;
}

/** A login of requests that is no superuser: to superusers nothing is refused. */
async function prepared(trial: Trial, changes: readonly SourceChange[]): Promise<Stage> {
  const { ground } = trial;
  const postgres = await ownPostgres(ground);
  const { owner } = await asDatabase(ground, postgres);
  await owner.query(`CREATE ROLE levain_g3 LOGIN PASSWORD 'levain-g3' IN ROLE levain_app`);
  const link = await openLink(postgres.port);
  ground.afterwards(() => link.close());
  const url = new URL(postgres.url);
  Object.assign(url, { port: String(link.port), username: 'levain_g3', password: 'levain-g3' });
  const server = await ground.server(await asDatabase(ground, postgres, url.href), {
    environment: {
      DATABASE_URL: url.href,
      DATABASE_OWNER_URL: postgres.url,
      SHUTDOWN_DELAY: LEAVING_SECONDS,
    },
    changes,
  });
  return { server, link, postgres, owner };
}
