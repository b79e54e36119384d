import { setTimeout as sleep } from 'node:timers/promises';
import type { Check, Figure, Trial } from '../check.js';
import { asDatabase, ownPostgres, untilTrue } from '../faults/own-postgres.js';
import { prepareScene } from '../faults/scene.js';
import { cannotMount, openVolume } from '../faults/volume.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;
const DISK_MB = 400;

/** The disk of PostgreSQL forgets what was not flushed to it, and PostgreSQL dies with it. */
export const powerCut: Check = {
  id: 'A3',
  promise: 'The power fails: nothing acknowledged is lost',
  wholeOnly: 'it makes a disk, and takes the power away from it',
  missing: cannotMount,
  run: (trial) => cut(trial, [], trial.times(1, 20)),
  controls: [
    {
      guard: 'what is written is flushed to the disk (fsync)',
      run: (trial) => cut(trial, ['fsync=off'], 2),
    },
    {
      guard: 'a commit is on the disk before it is told (synchronous_commit)',
      run: (trial) =>
        cut(trial, ['synchronous_commit=off', 'wal_writer_delay=10s', 'wal_writer_flush_after=1GB'], 2),
    },
  ],
};

async function cut(trial: Trial, settings: readonly string[], cuts: number): Promise<readonly Figure[]> {
  const { ground } = trial;
  const volume = await openVolume(ground, DISK_MB);
  const postgres = await ownPostgres(ground, settings, volume.folder);
  const scene = await prepareScene(await asDatabase(ground, postgres));
  await postgres.withOwner((owner) => owner.query('CHECKPOINT'));
  const server = await ground.server(await asDatabase(ground, postgres));
  const writers = new Writers(scene, () => server.url);
  let [slowest, gone] = [0, 0];
  for (let done = 0; done < cuts && gone === 0; done += 1) {
    writers.start(CLIENTS);
    await sleep(500 + Math.random() * 1_000);
    await volume.cutPower();
    await writers.stop();
    await volume.mountAgain();
    gone = (await postgres.untilBack()) === Infinity ? 1 : 0;
    if (!gone) slowest = Math.max(slowest, await untilTrue(() => writers.one()));
  }
  const died = { name: 'times the database did not come back', value: gone, exactly: 0 };
  if (gone) return [died];
  const before = await postgres.withOwner((owner) => writers.tally(owner));
  await writers.again();
  const after = await postgres.withOwner((owner) => writers.tally(owner));
  trial.say(`${writers.log.length} writes over ${cuts} cuts`);
  return [
    ...tallied(before, after),
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
    {
      name: 'longest until writes go on, once PostgreSQL is back',
      value: slowest,
      unit: 'ms',
      atMost: 10_000,
    },
    died,
  ];
}
