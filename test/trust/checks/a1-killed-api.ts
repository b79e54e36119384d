import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { prepareScene } from '../faults/scene.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;

const NO_CLAIM = {
  file: 'apps/api/src/database/idempotency.ts',
  from: 'ON CONFLICT DO NOTHING RETURNING key',
  to: 'ON CONFLICT (workspace_id, member_id, key) DO UPDATE SET operation = excluded.operation RETURNING key',
};
const EARLY_ANSWER = {
  file: 'apps/api/src/database/unit-of-work.ts',
  from: "await transaction.end(result.ok ? 'COMMIT' : 'ROLLBACK');",
  to: `const release = runner.release.bind(runner);
    runner.release = () => Promise.resolve();
    setTimeout(() => void transaction.end(result.ok ? 'COMMIT' : 'ROLLBACK').finally(release), 100);`,
};

/** Requests are answered after the commit, and a key is claimed in the transaction of its work. */
export const killedApi: Check = {
  id: 'A1',
  promise: 'The API dies in the middle of writing: nothing acknowledged is lost, nothing is doubled or half',
  run: (trial) => killed(trial, []),
  controls: [
    { guard: 'the same key writes once', run: (trial) => killed(trial, [NO_CLAIM]) },
    { guard: 'the answer waits for the commit', run: (trial) => killed(trial, [EARLY_ANSWER]) },
  ],
};

async function killed(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { ground } = trial;
  const database = await ground.database();
  const scene = await prepareScene(database);
  let server = await ground.server(database, { changes });
  const writers = new Writers(scene, () => server.url);
  const kills = trial.times(2, 100);
  let slowestStart = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    writers.start(CLIENTS);
    await sleep(100 + Math.random() * 900);
    await server.kill();
    await writers.stop();
    const started = Date.now();
    server = await ground.server(database, { changes });
    slowestStart = Math.max(slowestStart, Date.now() - started);
  }
  const before = await writers.tally(database.owner);
  await writers.again();
  const after = await writers.tally(database.owner);
  trial.say(`${writers.log.length} writes over ${kills} kills`);
  return [
    ...tallied(before, after),
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
    { name: 'writes refused when asked again', value: writers.refused, exactly: 0 },
    { name: `slowest of ${kills} starts`, value: slowestStart, unit: 'ms', atMost: 10_000 },
  ];
}
