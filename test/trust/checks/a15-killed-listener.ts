import { setTimeout as sleep } from 'node:timers/promises';
import { startApp } from '../../support/app.js';
import { ApiClient } from '../../support/api-client.js';
import type { TestDatabase } from '../../support/database.js';
import { act, newExperiment, newIdeas, type TestIdeas } from '../../support/experiment-builder.js';
import { listen } from '../../support/live-listener.js';
import type { SourceChange } from '../../support/source-change.js';
import { newWorkspace, type TestMember } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';

const CHANGED = 'subscription { boardChanged { experimentId kind } }';
const CARDS = '{ board(first: 1) { totalCount } }';
const RIGHT_AGAIN_MS = 5_000;

const NO_RESYNC = {
  file: 'apps/api/src/live/live-updates.ts',
  from: 'await this.resync(client);',
  to: '',
};

/** What happens while nobody listens is never told: whoever listens again says that anything may have changed. */
export const killedListener: Check = {
  id: 'A15',
  promise: 'The connection that listens for changes is killed: every open board shows the truth soon after',
  run: (trial) => cut(trial, []),
  controls: [{ guard: 'readers read again once it listens again', run: (trial) => cut(trial, [NO_RESYNC]) }],
};

async function cut(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { ground } = trial;
  const database = await ground.database();
  const { readers, ideas } = await prepare(database);
  const server = await ground.server(database, { changes });
  const here = readers.map((reader) => ({
    ...reader,
    client: new ApiClient(server.url, reader.client.cookie),
  }));
  const boards = await Promise.all(
    Array.from({ length: trial.times(3, 12) }, (_, n) => open(here[n % here.length]!)),
  );
  ground.afterwards(() => Promise.all(boards.map((board) => board.close())));
  const kills = trial.times(2, 50);
  let [killed, wrong, slowest, tried] = [0, 0, 0, 0];
  for (let kill = 0; kill < kills && wrong === 0; kill += 1) {
    const draft = await newExperiment(here[0]!, ideas, `Essai ${kill}`);
    const { rowCount } = await database.owner.query(KILL);
    tried += 1;
    killed += rowCount ? 1 : 0;
    await act(here[0]!, 'shareExperiment', draft);
    const { rows } = await database.owner.query<{ cards: number }>(COUNT);
    const isRight = (): Promise<boolean> =>
      Promise.resolve(boards.every(({ cards }) => cards() === rows[0]!.cards));
    const until = await untilTrue(isRight, RIGHT_AGAIN_MS);
    if (until > RIGHT_AGAIN_MS) wrong = boards.filter(({ cards }) => cards() !== rows[0]!.cards).length;
    else slowest = Math.max(slowest, until);
  }
  return [
    { name: `connections that listened killed, of ${tried}`, value: killed, exactly: tried },
    { name: 'boards that were wrong 5 s later', value: wrong, exactly: 0 },
    { name: 'longest until all boards were right', value: slowest, unit: 'ms', atMost: RIGHT_AGAIN_MS },
  ];
}

interface Prepared {
  readonly readers: readonly TestMember[];
  readonly ideas: TestIdeas;
}

async function prepare(database: TestDatabase): Promise<Prepared> {
  const app = await startApp({}, { ...database, drop: () => Promise.resolve() });
  try {
    const { lead, leadership, influencer } = await newWorkspace(app);
    return { readers: [lead, leadership, influencer], ideas: await newIdeas(app, lead) };
  } finally {
    await app.stop();
  }
}

interface OpenBoard {
  /** What it shows. */
  cards(): number;
  close(): Promise<void>;
}

/** A screen that reads again whenever it is told to, and never otherwise. */
async function open(reader: TestMember): Promise<OpenBoard> {
  const listening = await listen(reader, [CHANGED]);
  const read = async (): Promise<number> => (await reader.client.run(CARDS)).board.totalCount;
  let [shown, heard, closed] = [await read(), listening.told.length, false];
  const follow = async (): Promise<void> => {
    for (; !closed; await sleep(20)) {
      if (listening.told.length === heard) continue;
      heard = listening.told.length;
      shown = await read().catch(() => shown);
    }
  };
  const following = follow();
  return {
    cards: () => shown,
    close: async () => {
      closed = true;
      await following;
      listening.stop();
    },
  };
}

const KILL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND query = 'LISTEN levain'`;
const COUNT = `SELECT count(*)::int AS cards FROM experiments WHERE NOT is_draft`;
