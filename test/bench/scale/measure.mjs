import { Connections, quantile } from './load.mjs';

/** An answer before the code is warm says nothing. */
const WARM_MS = 1_500;

/**
 * Each server in turn for a short while, in an order drawn anew each round, so that whatever else the machine does meets all of them.
 * What a round says is compared within the round.
 */
export async function measure(servers, { operation, connections, rounds, seconds, headers, afterRound }) {
  const results = new Map(servers.map((server) => [server.name, []]));
  const pools = new Map(servers.map((server) => [server.name, new Connections(server.url, connections)]));
  let sent = 0;
  const batch = (server, ms) => {
    const next = () => ({ headers, ...operation.send[server.name](sent++) });
    return pools
      .get(server.name)
      .batch(next, { ms, atLeast: 3 })
      .catch((cause) => {
        throw new Error(`${server.name} failed under load: ${cause.message}\n${server.said()}`, { cause });
      });
  };
  for (const server of servers) await batch(server, WARM_MS);
  for (let round = 0; round < rounds; round += 1) {
    for (const server of shuffled(servers)) {
      const before = server.cpuMs();
      const { latencies, ms } = await batch(server, seconds * 1_000);
      const cpu = server.cpuMs() - before;
      results.get(server.name).push({ latencies, ms, cpu, rss: server.rssMb() });
    }
    await afterRound?.();
  }
  for (const pool of pools.values()) await pool.close();
  return Object.fromEntries([...results].map(([name, batches]) => [name, summary(batches)]));
}

function summary(batches) {
  const all = batches.flatMap(({ latencies }) => latencies);
  const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
  return {
    requests: all.length,
    p50: median(batches.map(({ latencies }) => quantile(latencies, 0.5))),
    p99: quantile(all, 0.99),
    perSecond: median(batches.map(({ latencies, ms }) => (latencies.length / ms) * 1_000)),
    cpuMs: sum(batches.map(({ cpu }) => cpu)) / all.length,
    rssMb: Math.max(...batches.map(({ rss }) => rss)),
    rounds: {
      p50: batches.map(({ latencies }) => quantile(latencies, 0.5)),
      perSecond: batches.map(({ latencies, ms }) => (latencies.length / ms) * 1_000),
    },
  };
}

/** How many times one is the other, round by round; the median of the rounds, and their range. */
export function ratio(one, other, figure = 'p50') {
  const ratios = one.rounds[figure].map((value, round) => value / other.rounds[figure][round]);
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

function shuffled(list) {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
}
