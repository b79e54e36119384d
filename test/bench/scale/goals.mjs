import { ratio } from './measure.mjs';

const READS = ['board', 'experiment', 'page', 'leadership'];
const OWN = { registered: 'registered document', ours: 'any document' };
const BESIDE_LIMIT = { registered: 1.25, ours: 2.2 };
const BESIDE_POSTGRAPHILE = { registered: 2, ours: 1 };
const THROUGHPUT = { registered: 0.9, ours: 0.45 };
const RECORD = 1.5;
const GROWTH = 1.3;
const MEMORY = { rest: 150, load: 250 };
const IMPORT = { rowsPerSecond: 20_000, growthMb: 100 };

/** The goals of a size, each with what was measured; `measured` by operation, by number of connections, by server. */
export function goalsOf({ measured, memory, imported }) {
  const lines = [];
  const add = (what, { median, low, high }, goal, atMost) =>
    lines.push({
      what,
      value: median,
      low,
      high,
      goal,
      atMost,
      reached: atMost ? median <= goal : median >= goal,
    });
  for (const [name, { title, connections }] of Object.entries(measured)) {
    for (const [own, word] of Object.entries(OWN)) {
      const [one, many] = [connections[1], connections[32]];
      if (!one?.[own]) continue;
      const limit = name === 'record' ? RECORD : BESIDE_LIMIT[own];
      add(`${title}, ${word}: p50 against the limit`, ratio(one[own], one.limit), limit, true);
      if (!READS.includes(name)) continue;
      if (one.PostGraphile)
        add(
          `${title}, ${word}: times faster than PostGraphile`,
          ratio(one.PostGraphile, one[own]),
          BESIDE_POSTGRAPHILE[own],
          false,
        );
      if (many)
        add(
          `${title}, ${word}: throughput at 32 connections against the limit`,
          ratio(many[own], many.limit, 'perSecond'),
          THROUGHPUT[own],
          false,
        );
    }
  }
  const once = (value) => ({ median: value, low: value, high: value });
  add('memory at rest, MB', once(memory.rest), MEMORY.rest, true);
  if (memory.load > 0) add('memory under load, MB', once(memory.load), MEMORY.load, true);
  if (imported) {
    add('import of 200,000 rows, rows a second', once(imported.rowsPerSecond), IMPORT.rowsPerSecond, false);
    add('import of 200,000 rows, memory beyond rest, MB', once(imported.growthMb), IMPORT.growthMb, true);
  }
  return lines;
}

/** How much longer the board takes in the largest set than in the smallest. */
export function growthGoal(title, figures) {
  return {
    what: title,
    value: figures.median,
    low: figures.low,
    high: figures.high,
    goal: GROWTH,
    atMost: true,
    reached: figures.median <= GROWTH,
  };
}
