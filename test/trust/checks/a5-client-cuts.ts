import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { prepareScene } from '../faults/scene.js';
import { tallied, Writers } from '../faults/writers.js';

const NO_CLAIM = {
  file: 'apps/api/src/database/idempotency.ts',
  from: 'ON CONFLICT DO NOTHING RETURNING key',
  to: 'ON CONFLICT (workspace_id, member_id, key) DO UPDATE SET operation = excluded.operation RETURNING key',
};

/** A client that is gone before the answer knows nothing: it asks again with the same key. */
export const clientCuts: Check = {
  id: 'A5',
  promise:
    'Clients hang up in the middle of a file or before the answer: nothing half stays, asked again it is stored once',
  run: (trial) => cut(trial, []),
  controls: [{ guard: 'the same key writes once', run: (trial) => cut(trial, [NO_CLAIM]) }],
};

async function cut(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const scene = await prepareScene(database);
  const server = await trial.ground.server(database, { changes });
  const writers = new Writers(scene, () => server.url);
  const cuts = trial.times(40, 100);
  const { patience } = writers;
  for (let done = 0; done < 8; done += 1) await writers.one();
  const whole = writers.log.length;
  writers.patience = () => 1 + Math.random() * 30;
  for (let done = 0; writers.unheard < cuts && done < 10 * cuts; done += 1) {
    await (done % 4 === 0 ? writers.half() : writers.one());
  }
  const hungUp = writers.unheard;
  writers.patience = patience;
  const before = await writers.tally(database.owner);
  await writers.again();
  const after = await writers.tally(database.owner);
  trial.say(`${whole} writes waited for their answer, ${writers.log.length - whole} may not have`);
  return [
    ...tallied(before, after),
    { name: 'clients that hung up', value: hungUp, atLeast: cuts },
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
    { name: 'writes refused when asked again', value: writers.refused, exactly: 0 },
  ];
}
