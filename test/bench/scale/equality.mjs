import { isDeepStrictEqual } from 'node:util';

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/;
/** Each server has its own words for a place in a list. */
const OPAQUE = new Set(['cursor', 'endCursor', '__typename']);
const DIGITS = 12;
const SAMPLES = 5;

/**
 * All servers say the same before anything is measured. Compared are whole answers, field by field, without cursors; instants to the millisecond,
 * figures to twelve digits (sums are added in another order). Fields that our rules compute are compared where a server has them.
 */
export async function assertSame(operation, servers, ask) {
  for (let n = 0; n < (operation.writes ? 1 : SAMPLES); n += 1) {
    let first;
    for (const server of servers) {
      const answer = operation.read[server.name](JSON.parse(await ask(server, operation, n)));
      first ??= { name: server.name, answer };
      const left = new Set([...OPAQUE, ...(server.name === 'PostGraphile' ? operation.rules : [])]);
      const difference = firstDifference(canonical(answer, left), canonical(first.answer, left));
      if (difference)
        throw new Error(`${operation.title}: ${server.name} and ${first.name} differ at ${difference}`);
    }
  }
}

function canonical(value, left) {
  if (Array.isArray(value)) return value.map((each) => canonical(each, left));
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS));
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(value).toISOString() : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => !left.has(key))
      .sort()
      .map((key) => [key, canonical(value[key], left)]),
  );
}

function firstDifference(one, other, path = '$') {
  if (isDeepStrictEqual(one, other)) return null;
  if (typeof one === 'object' && typeof other === 'object' && one && other) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = firstDifference(one[key], other[key], `${path}.${key}`);
      if (found) return found;
    }
  }
  const shown = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
  return `${path}: ${shown(one)} instead of ${shown(other)}`;
}
