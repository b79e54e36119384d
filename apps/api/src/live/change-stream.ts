import type { LiveChange, LiveUpdates } from './live-updates.js';

const MOST_WAITING = 100;

/**
 * The changes of one workspace that `map` keeps (it gives null for the others), as the iterator of a GraphQL subscription.
 * A reader that falls behind by a hundred changes loses the oldest ones: each only says "read again".
 */
export function changeStream<T>(
  updates: LiveUpdates,
  workspaceId: string,
  map: (change: LiveChange) => T | null,
): AsyncIterableIterator<T> {
  const waiting: T[] = [];
  let wake: ((result: IteratorResult<T>) => void) | undefined;
  let ended = false;
  const stop = updates.subscribe(workspaceId, (change) => {
    const value = map(change);
    if (value === null) return;
    if (wake) wake({ value, done: false });
    else if (waiting.push(value) > MOST_WAITING) waiting.shift();
    wake = undefined;
  });
  const end = (): Promise<IteratorResult<T>> => {
    ended = true;
    stop();
    wake?.({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  };
  return {
    next: () => {
      const value = waiting.shift();
      if (value !== undefined) return Promise.resolve({ value, done: false });
      if (ended) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve) => (wake = resolve));
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
