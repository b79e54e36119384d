import type { Gauge, Registry } from 'prom-client';
import type { RequestLine } from '../logging/request-line.js';

/** What is asked of the server at the moment somebody reads its measures. */
export interface Sources {
  readonly pools: () => readonly PoolState[];
  readonly waitingMessages: () => Promise<number>;
  readonly liveSockets: () => number;
}

export interface PoolState {
  readonly pool: string;
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface Measures {
  readonly contentType: string;
  count(line: RequestLine): void;
  text(): Promise<string>;
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Loaded by whoever has measures read: others do not carry the library. */
export async function openMeasures(sources: Sources): Promise<Measures> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = (await import('prom-client'))
    .default;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    ...{
      name: 'levain_requests_total',
      help: 'Requests answered, by what was asked and what came of it.',
      registers,
    },
    labelNames: ['operation', 'code'],
  });
  const durations = new Histogram({
    ...{ name: 'levain_request_duration_seconds', help: 'Until the last byte was sent.', registers },
    ...{ labelNames: ['operation'], buckets: BUCKETS },
  });
  gauges(registry, sources, (options) => new Gauge(options));
  return {
    contentType: registry.contentType,
    count: (line) => {
      const operation = line.operation ?? `${line.method} ${line.route}`;
      requests.inc({ operation, code: line.code ?? String(line.status) });
      durations.observe({ operation }, line.ms / 1_000);
    },
    text: () => registry.metrics(),
  };
}

type MakeGauge = (options: ConstructorParameters<typeof Gauge<string>>[0]) => Gauge<string>;

function gauges(registry: Registry, sources: Sources, make: MakeGauge): void {
  const registers = [registry];
  make({
    ...{ name: 'levain_database_connections', help: 'Connections of the pools.', registers },
    labelNames: ['pool', 'state'],
    collect() {
      for (const { pool, open, idle, waiting } of sources.pools()) {
        this.set({ pool, state: 'in use' }, open - idle);
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'waited for' }, waiting);
      }
    },
  });
  make({
    ...{ name: 'levain_outbox_messages', help: 'Messages that are due and not sent yet.', registers },
    async collect() {
      this.set(await sources.waitingMessages());
    },
  });
  make({
    ...{ name: 'levain_live_sockets', help: 'Open connections of live screens.', registers },
    collect() {
      this.set(sources.liveSockets());
    },
  });
}
