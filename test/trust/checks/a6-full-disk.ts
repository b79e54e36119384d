import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { asDatabase, ownPostgres, untilTrue } from '../faults/own-postgres.js';
import { prepareScene, type Scene } from '../faults/scene.js';
import { cannotMount, openVolume, type Volume } from '../faults/volume.js';
import { tallied, Writers } from '../faults/writers.js';

const DISK_MB = 300;
const UPLOADS_MB = 24;
const ARCHIVE_BYTES = 4 * 1024 * 1024;
/** What is written within one look; a table has room in its last pages at first. */
const TRIES = 400;

const UNTOLD = {
  file: 'apps/api/src/database/database-away.ts',
  from: 'throw isPassing(error) ? new DatabaseAway(error) : error;',
  to: 'throw error;',
};

/** One disk carries PostgreSQL, another one the files that are being sent. */
export const fullDisk: Check = {
  id: 'A6',
  promise:
    'A disk is full: whoever writes is told so, everybody reads on, and there is room again without a restart',
  wholeOnly: 'it makes disks, and fills them',
  missing: cannotMount,
  run: (trial) => filled(trial, [], trial.times(1, 10)),
  controls: [{ guard: 'a fault that passes is told as that', run: (trial) => filled(trial, [UNTOLD], 1) }],
};

async function filled(
  trial: Trial,
  changes: readonly SourceChange[],
  times: number,
): Promise<readonly Figure[]> {
  const { ground } = trial;
  const [disk, uploads] = [await openVolume(ground, DISK_MB), await openVolume(ground, UPLOADS_MB)];
  await mkdir(uploads.folder);
  const postgres = await ownPostgres(ground, ['max_wal_size=64MB', 'min_wal_size=32MB'], disk.folder);
  const scene = await prepareScene(await asDatabase(ground, postgres));
  const environment = { TMPDIR: uploads.folder };
  const server = await ground.server(await asDatabase(ground, postgres), { changes, environment });
  const writers = new Writers(scene, () => server.url);
  const site = { writers, scene, url: server.url, disk, uploads };
  const seen = { struck: 0, unread: 0, slowest: 0 };
  for (let time = 0; time < times; time += 1) {
    await whileFull(site, seen);
    await whileNoFileFits(site, seen);
  }
  const before = await postgres.withOwner((owner) => writers.tally(owner));
  await writers.again();
  const after = await postgres.withOwner((owner) => writers.tally(owner));
  writers.mistold.slice(0, 3).forEach((said) => trial.say(said));
  trial.say(`${writers.log.length} writes`);
  return [
    ...tallied(before, after),
    { name: `full disks that refused a write, of ${2 * times}`, value: seen.struck, exactly: 2 * times },
    { name: 'reads that failed meanwhile', value: seen.unread, exactly: 0 },
    {
      name: 'faults told as something else than one that passes',
      value: writers.mistold.length,
      exactly: 0,
    },
    {
      name: 'longest until writes go on, once there is room',
      value: seen.slowest,
      unit: 'ms',
      atMost: 5_000,
    },
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
  ];
}

interface Site {
  readonly writers: Writers;
  readonly scene: Scene;
  readonly url: string;
  readonly disk: Volume;
  readonly uploads: Volume;
}

interface Seen {
  struck: number;
  unread: number;
  slowest: number;
}

async function whileFull({ writers, scene, url, disk }: Site, seen: Seen): Promise<void> {
  await disk.fill();
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await writers.one()) continue;
    seen.struck += 1;
    break;
  }
  const read = await new ApiClient(url, scene.lead.cookie).send('{ board(first: 10) { totalCount } }');
  if (read.errors) seen.unread += 1;
  await disk.free();
  seen.slowest = Math.max(seen.slowest, await untilTrue(() => writers.one()));
}

/** An archive is kept as a file while it is read; here it is none, which is found out once it has come. */
async function whileNoFileFits({ writers, scene, url, uploads }: Site, seen: Seen): Promise<void> {
  const admin = new ApiClient(url, scene.newcomer.cookie);
  const send = (): Promise<Response> =>
    admin.fetch('/api/archive', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.alloc(ARCHIVE_BYTES),
    });
  await uploads.fill();
  const refused = await send();
  if (refused.status === 503) seen.struck += 1;
  else writers.mistold.push(`An archive: HTTP ${refused.status} ${await refused.text()}`);
  await uploads.free();
  await sleep(50);
  const again = await send();
  if (again.status >= 500) writers.mistold.push(`An archive again: HTTP ${again.status}`);
}
