import { setTimeout as sleep } from 'node:timers/promises';
import type { Check, Figure, Trial } from '../check.js';
import { FailoverPair } from '../faults/failover-pair.js';
import { untilTrue } from '../faults/own-postgres.js';
import { prepareScene } from '../faults/scene.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;
/** The standby is cut off so long before the primary dies. */
const CUT_OFF_MS = 400;

/** A commit is told once the standby has it; whoever is behind when the primary dies was never told. */
export const failover: Check = {
  id: 'A9',
  promise:
    'The standby takes the place of a primary that died: nothing acknowledged is lost, the API goes on by itself',
  wholeOnly: 'a standby is made anew after each failover',
  run: (trial) => failed(trial, true, trial.times(1, 20)),
  controls: [
    {
      guard: 'a commit waits for the standby (synchronous_standby_names)',
      run: (trial) => failed(trial, false, 1),
    },
  ],
};

async function failed(trial: Trial, isSynchronous: boolean, failovers: number): Promise<readonly Figure[]> {
  const { ground } = trial;
  const pair = await FailoverPair.open(ground, isSynchronous);
  const scene = await prepareScene(await pair.database(ground));
  const server = await ground.server(await pair.database(ground));
  const writers = new Writers(scene, () => server.url);
  let slowest = 0;
  for (let done = 0; done < failovers; done += 1) {
    writers.start(CLIENTS);
    await sleep(300 + Math.random() * 700);
    pair.isolate();
    await sleep(CUT_OFF_MS);
    const died = Date.now();
    await pair.failOver();
    await untilTrue(() => writers.one());
    slowest = Math.max(slowest, Date.now() - died);
    await writers.stop();
    if (done < failovers - 1) await pair.follow();
  }
  const before = await pair.withOwner((owner) => writers.tally(owner));
  await writers.again();
  const after = await pair.withOwner((owner) => writers.tally(owner));
  trial.say(`${writers.log.length} writes over ${failovers} failovers`);
  return [
    ...tallied(before, after),
    { name: 'writes without an answer after asking again', value: writers.unheard, exactly: 0 },
    { name: 'longest until writes go on', value: slowest, unit: 'ms', atMost: 15_000 },
    { name: 'longest request meanwhile', value: writers.longest, unit: 'ms', atMost: 15_000 },
  ];
}
