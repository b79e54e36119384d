import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { memoryOf, saysMemory } from '../faults/memory.js';
import { prepareScene } from '../faults/scene.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;
/** Hours of a company at work, and not of a machine at its end. */
const PAUSE_MS = 400;
const LOOK_MS = 10_000;
/** Both pools, the one that listens, those of archives. */
const MOST_CONNECTIONS = 23;
/** Until everything was used once. */
const WARM = 1 / 4;

const KEPT = {
  file: 'apps/api/src/graphql/request-context.ts',
  from: 'export class RequestContext {',
  to: 'const KEPT: unknown[] = [];\nexport class RequestContext {\n  readonly kept = KEPT.push([this, new Array(2_000).fill(0)]);\n',
};

/** Of work, before anything is said of hours. */
const PROMISED_MINUTES = 120;

const minutes = Number(process.env['LEVAIN_SOAK_MINUTES'] ?? 0);

/** Clients that write and one that reads the board, for as long as LEVAIN_SOAK_MINUTES says; less than two hours is told as less. */
export const soak: Check = {
  id: 'A18',
  promise: 'A server that works for hours keeps its memory and its connections',
  wholeOnly: 'it takes hours',
  missing: () =>
    saysMemory() ??
    (minutes > 0 ? null : 'it takes two hours: LEVAIN_SOAK_MINUTES=120 says that there is time'),
  run: (trial) => soaked(trial, [], minutes),
  controls: [
    { guard: 'nothing of a request is kept', run: (trial) => soaked(trial, [KEPT], Math.min(minutes, 5)) },
  ],
};

async function soaked(
  trial: Trial,
  changes: readonly SourceChange[],
  duration: number,
): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const scene = await prepareScene(database);
  const server = await trial.ground.server(database, { changes });
  const writers = new Writers(scene, () => server.url);
  writers.start(CLIENTS, PAUSE_MS);
  const reader = new Reader(server.url, scene.lead.cookie);
  const [began, points]: [number, [minute: number, megabytes: number][]] = [Date.now(), []];
  let connections = 0;
  for (let minute = 0; minute < duration; await sleep(LOOK_MS)) {
    minute = (Date.now() - began) / 60_000;
    if (minute > duration * WARM) points.push([minute, memoryOf(server.pid).now]);
    const { rows } = await database.owner.query<{ n: number }>(CONNECTIONS);
    connections = Math.max(connections, rows[0]!.n);
  }
  await Promise.all([writers.stop(), reader.stop()]);
  const tally = await writers.tally(database.owner);
  trial.say(`${writers.log.length} writes in ${duration} minutes`);
  return [
    ...tallied(tally, tally),
    { name: 'minutes of work', value: duration, atLeast: PROMISED_MINUTES },
    { name: 'growth in ten minutes', value: slope(points) * 10, unit: 'MB', atMost: 1 },
    { name: 'connections at most', value: connections, atMost: MOST_CONNECTIONS },
    { name: 'writes that failed', value: writers.unheard, exactly: 0 },
    { name: 'reads of the board', value: reader.answered, atLeast: duration },
    { name: 'reads that failed', value: reader.failed, exactly: 0 },
  ];
}

/** Somebody who looks at the board again and again. */
class Reader {
  answered = 0;
  failed = 0;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(url: string, cookie: string) {
    this.running = this.keepReading(new ApiClient(url, cookie));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async keepReading(client: ApiClient): Promise<void> {
    for (; !this.stopped; await sleep(PAUSE_MS)) {
      const right = await client.run(BOARD).then(
        ({ board }) => board.totalCount > 0,
        () => false,
      );
      if (right) this.answered += 1;
      else this.failed += 1;
    }
  }
}

/** The line of least squares, per minute. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, held]) => held))];
  const above = points.reduce((sum, [at, held]) => sum + (at - x) * (held - y), 0);
  return above / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}

const BOARD = '{ board(first: 50) { totalCount edges { node { id number title stage } } } }';

const CONNECTIONS = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'levain'`;
