import type { Check, Figure } from '../check.js';
import { lockedPackages } from '../supply/locked-packages.js';
import { published, takenIn, type Published } from '../supply/published.js';

const DAY_MS = 86_400_000;
const LEAST_DAYS = 7;

/** What was published a moment ago is what a stolen account publishes: others find it out within days. */
export const youngPackages: Check = {
  id: 'G5',
  promise: 'No package is taken in within seven days of its publication',
  wholeOnly: 'asks the registry about every package',
  missing: () =>
    process.env['TRUST_REGISTRY'] === 'ask'
      ? null
      : 'asks the registry about every package of the lock file, one by one: TRUST_REGISTRY=ask where that is welcome',
  run: async () => figuresOf(await published(lockedPackages()), await takenIn()),
  controls: [
    {
      guard: 'the days between: as if all had been taken in the day after the last one was published',
      run: async () => {
        const all = await published(lockedPackages());
        const last = Math.max(...all.map(({ at }) => at?.getTime() ?? 0));
        return figuresOf(all, new Date(last + DAY_MS)).slice(-1);
      },
    },
  ],
};

function figuresOf(all: readonly Published[], taken: Date): Figure[] {
  const isYoung = ({ at }: Published): boolean =>
    at !== null && taken.getTime() - at.getTime() < LEAST_DAYS * DAY_MS;
  return [
    { name: 'versions that the registry was asked about', value: all.length, atLeast: 500 },
    {
      name: 'whose day the registry does not say',
      value: all.filter(({ at }) => at === null).length,
      exactly: 0,
    },
    {
      name: 'younger than seven days when they were taken in',
      value: all.filter(isYoung).length,
      exactly: 0,
    },
  ];
}
