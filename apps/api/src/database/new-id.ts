import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** A new row's id: ordered by time, so that indexes grow at their end. */
export const newId = (): string => v7();

const BYTES = 16;

/** As many ids, in their order, for rows written together: chance is asked once for all of them. */
export function newIds(count: number): string[] {
  const random = randomFillSync(new Uint8Array(count * BYTES));
  const msecs = Date.now();
  // Room above it for the whole batch: the sequence has 32 bits.
  const first = ((random[0] ?? 0) << 23) | ((random[1] ?? 0) << 15) | ((random[2] ?? 0) << 7);
  return Array.from({ length: count }, (_, index) =>
    v7({ random: random.subarray(index * BYTES, (index + 1) * BYTES), msecs, seq: first + index }),
  );
}
