import type { Check, Figure, Trial } from '../check.js';
import { committedCopy, takenIn } from '../supply/committed.js';
import { installedAsOf } from '../supply/installed-as-of.js';

const DAY_MS = 86_400_000;
const LEAST_DAYS = 7;

/** What was published a moment ago is what a stolen account publishes: others find it out within days. */
export const youngPackages: Check = {
  id: 'G5',
  promise: 'No package is taken in within seven days of its publication',
  wholeOnly: 'installs everything anew: minutes',
  run: (trial) => installed(trial, LEAST_DAYS),
  controls: [
    {
      guard: 'the days between: what is there was taken in within a year of its publication',
      run: (trial) => installed(trial, 365),
    },
  ],
};

/** As if everything had been taken in so many days before it was: the registry had it all by then. */
async function installed(trial: Trial, days: number): Promise<readonly Figure[]> {
  const day = new Date((await takenIn()).getTime() - days * DAY_MS);
  const { packages, tooYoung } = await installedAsOf(await committedCopy(trial.ground), day);
  trial.say(`${packages} packages installed as of ${day.toISOString()}; younger: ${tooYoung ?? 'none'}`);
  return [
    {
      name: `packages younger than ${days} days when they were taken in (npm stops at the first one)`,
      value: tooYoung ? 1 : 0,
      exactly: 0,
    },
    { name: 'packages installed that were there before', value: packages, atLeast: tooYoung ? 0 : 500 },
  ];
}
