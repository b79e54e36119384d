import { randomBytes } from 'node:crypto';
import { APP_ROLE } from '../../../apps/api/src/database/data-source.js';
import { CONNECT_QUERY } from '../../../apps/api/src/database/pooler.js';
import type { TestDatabase } from '../../support/database.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { crowd } from '../tenants/crowd.js';
import { saysPooler, startPooler } from '../tenants/pooler.js';

const CONNECTIONS = 5;

/** What was said on a connection is relied on afterwards. */
const NAMED_ONCE: SourceChange = {
  file: 'apps/api/src/database/gathering-client.ts',
  from: 'return send(...sent);',
  to: `const [first] = sent as any[];
      const known = this as any;
      const at = typeof first === 'string' ? first.indexOf('SET LOCAL app.workspace_id') : -1;
      if (at >= 0) {
        const naming = first.slice(at);
        sent[0] = first.slice(0, at) + (known.naming === naming ? 'SELECT 1' : naming.replaceAll('SET LOCAL', 'SET'));
        known.naming = naming;
      }
      return send(...sent);`,
};
const NAMED_STATEMENTS: SourceChange = {
  file: 'apps/api/src/database/pooled-client.ts',
  from: 'isNamed(first) ?',
  to: 'isNamed(null) ?',
};

/** Twenty connections of the server on five of PostgreSQL, which are another one for each transaction. */
export const pooler: Check = {
  id: 'C5',
  promise: 'The same through pgbouncer, which hands out a connection for each transaction',
  wholeOnly: 'what it runs on is not everywhere',
  missing: saysPooler,
  run: (trial) => pooled(trial, []),
  controls: [
    { guard: 'nothing is expected of a connection', run: (trial) => pooled(trial, [NAMED_ONCE]) },
    { guard: 'no plan is kept on a connection', run: (trial) => pooled(trial, [NAMED_STATEMENTS]) },
  ],
};

async function pooled(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const login = await loginOf(trial, database);
  const pooler = await startPooler(trial.ground, login, {
    connections: CONNECTIONS,
    connectQuery: CONNECT_QUERY.replace("lock_timeout = '3s'", "lock_timeout = '60ms'"),
  });
  const { ownerUrl } = database.address;
  const environment = { DATABASE_URL: login, DATABASE_OWNER_URL: ownerUrl, DATABASE_POOLER_URL: pooler };
  const server = await trial.ground.server(database, { environment, changes });
  return [...(await crowd(trial, server.url, database)), await shareOf(database)];
}

/** Who answers requests and nothing else. */
async function loginOf({ ground }: Trial, { address, owner }: TestDatabase): Promise<string> {
  const url = new URL(address.ownerUrl);
  url.username = `levain_pooled_${randomBytes(6).toString('hex')}`;
  url.password = randomBytes(12).toString('hex');
  const name = url.username;
  await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD '${url.password}' IN ROLE ${APP_ROLE}`);
  ground.afterwards(() => owner.query(`DROP OWNED BY ${name}`).then(() => owner.query(`DROP ROLE ${name}`)));
  return url.href;
}

/** What requests had of PostgreSQL. The one that listens goes there itself. */
async function shareOf({ owner }: TestDatabase): Promise<Figure> {
  const { rows } = await owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'levain_pooled_%'
     AND query NOT LIKE 'LISTEN%'`,
  );
  return {
    name: 'connections of PostgreSQL that all of it had',
    value: rows[0]!.n,
    atLeast: 1,
    atMost: CONNECTIONS,
  };
}
