import { setTimeout as sleep } from 'node:timers/promises';
import type { Check, Figure, Trial } from '../check.js';
import { asDatabase, ownPostgres, untilTrue } from '../faults/own-postgres.js';
import { prepareScene } from '../faults/scene.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;

/** Every commit is on the disk before it is told, and the pool of the API finds the server again. */
export const killedPostgres: Check = {
  id: 'A2',
  promise:
    'PostgreSQL dies in the middle of writing: nothing acknowledged is lost, and the API goes on by itself',
  wholeOnly: 'PostgreSQL starts again and again: half a minute',
  run: (trial) => killed(trial, []),
  controls: [
    {
      guard: 'a commit is on the disk before it is told (synchronous_commit)',
      // The writer of the log comes by every 10 s here; without the guard what it has not written yet is gone.
      run: (trial) =>
        killed(trial, ['synchronous_commit=off', 'wal_writer_delay=10s', 'wal_writer_flush_after=1GB']),
    },
  ],
};

async function killed(trial: Trial, settings: readonly string[]): Promise<readonly Figure[]> {
  const { ground } = trial;
  const postgres = await ownPostgres(ground, settings);
  const scene = await prepareScene(await asDatabase(ground, postgres));
  await postgres.withOwner((owner) => owner.query('CHECKPOINT'));
  const server = await ground.server(await asDatabase(ground, postgres));
  const writers = new Writers(scene, () => server.url);
  const kills = trial.times(2, 50);
  let slowest = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    writers.start(CLIENTS);
    await sleep(300 + Math.random() * 700);
    postgres.kill();
    await writers.stop();
    await postgres.untilBack();
    slowest = Math.max(slowest, await untilTrue(() => writers.one()));
  }
  const before = await postgres.withOwner((owner) => writers.tally(owner));
  await writers.again();
  const after = await postgres.withOwner((owner) => writers.tally(owner));
  if (writers.mistold.length > 0) trial.say(`${writers.mistold[0]}\n${server.said()}`);
  trial.say(`${writers.log.length} writes over ${kills} kills`);
  return [
    ...tallied(before, after),
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
    { name: 'faults told as something else than one that passes', value: writers.mistold.length, exactly: 0 },
    {
      name: 'longest until writes go on, once PostgreSQL is back',
      value: slowest,
      unit: 'ms',
      atMost: 10_000,
    },
    { name: 'longest request meanwhile', value: writers.longest, unit: 'ms', atMost: 15_000 },
  ];
}
