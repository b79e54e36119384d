import type { ServerProcess } from '../../support/server-process.js';
import type { SourceChange } from '../../support/source-change.js';
import { startPair, type Pair } from '../../support/standby.js';
import { anyKey, newWorkspace, type TestMember } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';
import { Browser } from '../login/browser.js';

const DELAY = '5s';
const DEPARTMENTS = '{ departments { name } }';
/** Every so many pairs somebody who wrote nothing reads too. */
const OTHERS_EVERY = 10;

const ANY_PLACE: SourceChange = {
  file: 'apps/api/src/database/seen-writes.ts',
  from: 'return Math.max(seen, this.floor, this.latest.get(workspaceId) ?? 0);',
  to: 'return 0 * seen * workspaceId.length;',
};

/** Two servers share out the requests; what was written through one is read at once through it or the other. */
export const delayedReplica: Check = {
  id: 'A10',
  promise: 'A replica is five seconds behind: whoever wrote reads what they wrote, on whatever server',
  wholeOnly: 'it makes two database servers, of which one follows the other',
  run: (trial) => paired(trial, [], trial.times(60, 1_000)),
  controls: [
    {
      guard: 'a replica answers those alone whose writes it has',
      run: (trial) => paired(trial, [ANY_PLACE], 60),
    },
  ],
};

async function paired(
  trial: Trial,
  changes: readonly SourceChange[],
  pairs: number,
): Promise<readonly Figure[]> {
  const { ground } = trial;
  const pair = await startPair();
  ground.afterwards(() => pair.stop());
  const database = pair.primary;
  const environment = { DATABASE_REPLICA_URLS: pair.standbyUrl };
  const servers = await Promise.all(
    Array.from({ length: 2 }, () => ground.server(database, { changes, environment })),
  );
  const place = { database, url: servers[0]!.url };
  const [{ admin: writer }, { admin: other }] = [await newWorkspace(place), await newWorkspace(place)];
  await browserOf(other).mutate('createDepartment', named('Ailleurs'), 'department { id }');
  await fallBehind(pair);
  const seen = { stale: 0, elsewhere: 0, othersThere: 0, others: 0 };
  const browser = browserOf(writer);
  for (let turn = 0; turn < pairs; turn += 1) {
    const [here, there] = turn % 2 ? servers : servers.toReversed();
    const name = `Paire ${turn}`;
    const written = await at(browser, here!).mutate('createDepartment', named(name), 'department { id }');
    if (written.code) throw new Error(`${name} was refused: ${written.code}`);
    const reader = at(browser, turn % 4 < 2 ? here! : there!);
    if (!(await names(reader)).includes(name)) seen.stale += 1;
    if (turn % OTHERS_EVERY > 0) continue;
    seen.others += 1;
    seen.othersThere += (await readsThere(pair, at(browserOf(other), there!))) ? 1 : 0;
  }
  return [
    { name: `writers who did not read what they wrote, of ${pairs}`, value: seen.stale, exactly: 0 },
    {
      name: `others whom the replica answered meanwhile, of ${seen.others}`,
      value: seen.othersThere,
      atLeast: 1,
    },
    { name: 'seconds that the replica is behind', value: await secondsBehind(pair), unit: 's', atLeast: 4 },
  ];
}

const named = (name: string): object => ({ idempotencyKey: anyKey(), name });

function browserOf({ client }: TestMember): Browser {
  const browser = new Browser(client.url);
  const [name = '', value = ''] = client.cookie!.split('=');
  browser.cookies.set(name, value);
  return browser;
}

/** The same browser, whose request the proxy sends to this server. */
const at = (browser: Browser, { url }: ServerProcess): Browser => Object.assign(browser, { url });

const names = async (client: Browser): Promise<string[]> =>
  (await client.run(DEPARTMENTS)).departments.map(({ name }: { name: string }) => name);

/** Once it has all there is, the replica waits with everything that comes. */
async function fallBehind({ primary, standby }: Pair): Promise<void> {
  const { rows } = await primary.owner.query('SELECT pg_current_wal_insert_lsn()::text AS lsn');
  const hasAll = async (): Promise<boolean> => {
    const there = await standby.query('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS reached', [
      rows[0].lsn,
    ]);
    return there.rows[0].reached;
  };
  if ((await untilTrue(hasAll)) === Infinity) throw new Error('The replica does not follow.');
  await standby.query(`ALTER SYSTEM SET recovery_min_apply_delay = '${DELAY}'`);
  await standby.query('SELECT pg_reload_conf()');
}

/** Whether a reader is answered by the replica: it does not know yet what was just changed behind everybody's back. */
async function readsThere({ primary }: Pair, client: Browser): Promise<boolean> {
  const name = `Ailleurs ${anyKey()}`;
  await primary.owner.query(`UPDATE departments SET name = $1 WHERE name LIKE 'Ailleurs%'`, [name]);
  const [known] = (await names(client)).filter((each) => each.startsWith('Ailleurs'));
  return known !== undefined && known !== name;
}

/** How long the replica takes to know of something that was written just now. */
async function secondsBehind({ primary, standby }: Pair): Promise<number> {
  const name = `Ailleurs ${anyKey()}`;
  await primary.owner.query(`UPDATE departments SET name = $1 WHERE name LIKE 'Ailleurs%'`, [name]);
  const knows = async (): Promise<boolean> =>
    (await standby.query('SELECT FROM departments WHERE name = $1', [name])).rowCount === 1;
  return Math.round((await untilTrue(knows, 20_000)) / 100) / 10;
}
