import pg from 'pg';
import { checkHistory } from '../../../apps/api/src/audit/broken-link.js';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import { newWorkspace } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { append, contradictions, read } from '../history/append-log.js';

const WRITERS = 12;
const READERS = 3;

const NO_LOCK = {
  file: 'apps/api/src/database/event-log.ts',
  from: `    INSERT INTO workspace_counters AS c (workspace_id, name, value) VALUES ($1, 'event_log', 1)
    ON CONFLICT (workspace_id, name) DO UPDATE SET value = c.value + 1
    RETURNING value`,
  to: `SELECT nextval('unlocked') AS value`,
};

/** Many write into one history at once while others read it; every read must be a beginning of what stands there in the end. */
export const appendHistory: Check = {
  id: 'B4',
  promise: 'However many write at once, the history has no gap, no other order, and loses nothing',
  run: (trial) => appended(trial, []),
  controls: [
    { guard: 'the number of an event is held until the commit', run: (trial) => appended(trial, [NO_LOCK]) },
  ],
};

async function appended(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  await database.owner.query('CREATE SEQUENCE unlocked; GRANT USAGE ON unlocked TO levain_app');
  const server = await trial.ground.server(database, { changes });
  const { workspaceId, coordinator } = await newWorkspace({ url: server.url, database });
  const each = Math.ceil(trial.times(300, 10_000) / WRITERS);
  let isOver = false;
  const readers = await Promise.all(
    Array.from({ length: READERS }, () => connected(trial, database.address.ownerUrl)),
  );
  const reading = readers.map((client, reader) =>
    read(client, workspaceId, { reader, isOver: () => isOver }),
  );
  const writing = Array.from({ length: WRITERS }, (_, writer) =>
    append(
      new ApiClient(server.url, coordinator.client.cookie),
      Array.from({ length: each }, (__, index) => `Atelier ${writer} ${index}`),
    ),
  );
  const appends = (await Promise.all(writing)).flat();
  isOver = true;
  const reads = (await Promise.all(reading)).flat();
  const { rows } = await database.owner.query<{ sequence: number; id: string }>(
    'SELECT sequence::int, object_id AS id FROM event_log WHERE workspace_id = $1 ORDER BY sequence',
    [workspaceId],
  );
  const found = contradictions(rows, appends, reads);
  const { brokenLink } = await checkHistory(database.owner, workspaceId);
  trial.say(`${rows.length} events, ${reads.length} reads`);
  return [
    {
      name: 'appends that were acknowledged',
      value: appends.filter(({ id }) => id).length,
      atLeast: WRITERS * each,
    },
    { name: 'reads of the log meanwhile', value: reads.length, atLeast: 50 },
    { name: 'numbers missing in the log', value: (rows.at(-1)?.sequence ?? 0) - rows.length, exactly: 0 },
    { name: 'acknowledged events that are not in the log', value: found.lost, exactly: 0 },
    { name: 'events that stand there twice', value: found.doubled, exactly: 0 },
    {
      name: 'events before others that were acknowledged before they began',
      value: found.reordered,
      exactly: 0,
    },
    { name: 'reads that are no beginning of the log', value: found.notPrefixes, exactly: 0 },
    { name: 'reads shorter than one before by the same reader', value: found.wentBack, exactly: 0 },
    {
      name: 'reads without something that was acknowledged before they began',
      value: found.stale,
      exactly: 0,
    },
    { name: 'broken links', value: brokenLink ? 1 : 0, exactly: 0 },
  ];
}

async function connected(trial: Trial, connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  trial.ground.afterwards(() => client.end());
  return client;
}
