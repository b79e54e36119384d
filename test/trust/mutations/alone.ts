import { ask, inVersion, isDone, type Answer, type Asked, type OwnCalls } from './own-calls.js';
import type { Rewound } from './rewound.js';

/** Where mutations are tried one after the other, each on the same. */
export interface Place {
  readonly calls: OwnCalls;
  readonly kept: Rewound;
}

/**
 * The first of the calls of a mutation that succeeds when nobody else is there, in the version in which it does; everything that it needs is arranged
 * when this returns. Null when none does. `seen` is told each answer, and the moment before it.
 */
export async function alone(
  { calls, kept }: Place,
  name: string,
  seen: (answer: Answer, since: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<Asked | null> {
  for (let index = 0; ; index += 1) {
    const asked = (await calls.of(name))[index];
    if (!asked) return null;
    const since = await kept.now();
    const answer = await ask(asked);
    await seen(answer, since);
    const current = answer.outcome === 'ConflictError' ? inVersion(asked, answer.currentVersion!) : asked;
    const isWon = isDone(current === asked ? answer : await ask(current));
    await kept.rewind();
    if (!isWon) continue;
    await calls.of(name);
    return current;
  }
}

/** So many of them, evenly over all, from a place that is another one each time. */
export function drawn<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const first = Math.random() * all.length;
  return Array.from(
    { length: most },
    (_, index) => all[Math.floor(first + (index * all.length) / most) % all.length]!,
  );
}
