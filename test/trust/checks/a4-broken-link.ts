import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { openLink, type LinkFault } from '../faults/link.js';
import { asDatabase, ownPostgres, untilTrue } from '../faults/own-postgres.js';
import { prepareScene } from '../faults/scene.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;
const FAULTS: readonly LinkFault[] = [
  { kind: 'late', milliseconds: 200 },
  { kind: 'late', milliseconds: 2_000 },
  { kind: 'reset' },
  { kind: 'silent' },
  { kind: 'cutAfter', bytes: 2_000 },
  { kind: 'commitUnheard' },
];
const QUICK: readonly LinkFault[] = [{ kind: 'reset' }, { kind: 'commitUnheard' }];

/** A commit whose answer is lost is in the database although the client heard a fault: the key of the write tells. */
export const brokenLink: Check = {
  id: 'A4',
  promise: 'The line to PostgreSQL breaks: requests end, the API heals, a write asked again is stored once',
  run: (trial) => broken(trial, []),
  controls: [
    {
      guard: 'the same key writes once',
      run: (trial) =>
        broken(trial, [
          {
            file: 'apps/api/src/database/idempotency.ts',
            from: 'ON CONFLICT DO NOTHING RETURNING key',
            to: 'ON CONFLICT (workspace_id, member_id, key) DO UPDATE SET operation = excluded.operation RETURNING key',
          },
        ]),
    },
  ],
};

async function broken(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { ground } = trial;
  const postgres = await ownPostgres(ground);
  const scene = await prepareScene(await asDatabase(ground, postgres));
  const link = await openLink(postgres.port);
  ground.afterwards(() => link.close());
  const url = new URL(postgres.url);
  url.port = String(link.port);
  const server = await ground.server(await asDatabase(ground, postgres, url.href), { changes });
  const writers = new Writers(scene, () => server.url);
  const faults =
    trial.size === 'quick' ? QUICK : Array.from({ length: 200 }, (_, turn) => FAULTS[turn % FAULTS.length]!);
  let [slowest, struck] = [0, 0];
  for (const fault of faults) {
    writers.start(CLIENTS);
    await sleep(100 + Math.random() * 200);
    link.set(fault);
    await untilTrue(() => Promise.resolve(link.struck > 0), 10_000);
    await sleep(fault.kind === 'late' || fault.kind === 'silent' ? 3_000 : 300);
    struck += link.struck > 0 ? 1 : 0;
    link.set({ kind: 'none' });
    slowest = Math.max(slowest, await untilTrue(() => writers.one()));
    await writers.stop();
  }
  const before = await postgres.withOwner((owner) => writers.tally(owner));
  await writers.again();
  const after = await postgres.withOwner((owner) => writers.tally(owner));
  writers.mistold.slice(0, 3).forEach((said) => trial.say(said));
  trial.say(`${writers.log.length} writes over ${faults.length} faults`);
  return [
    ...tallied(before, after),
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
    { name: 'faults told as something else than one that passes', value: writers.mistold.length, exactly: 0 },
    { name: 'writes refused when asked again', value: writers.refused, exactly: 0 },
    { name: `faults that took hold, of ${faults.length}`, value: struck, exactly: faults.length },
    { name: 'longest until writes go on, once the line is whole', value: slowest, unit: 'ms', atMost: 5_000 },
    { name: 'longest request', value: writers.longest, unit: 'ms', atMost: 15_000 },
  ];
}
