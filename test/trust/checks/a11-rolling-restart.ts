import { Agent, request } from 'node:http';
import type { TestDatabase } from '../../support/database.js';
import type { ServerProcess } from '../../support/server-process.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { openBalancer, type Balancer } from '../faults/balancer.js';
import { prepareScene, type Scene } from '../faults/scene.js';

const SERVERS = 2;
const AT_ONCE = 200;
/** More than the proxy takes to notice. */
const LEAVING_SECONDS = '3';
const BOARD = JSON.stringify({ query: '{ board(first: 20) { totalCount edges { node { id } } } }' });
const CREATE =
  'mutation ($input: CreateProjectInput!) { createProject(input: $input) { ... on CreateProjectSuccess { project { id } } } }';

const NEVER_FALLS = {
  file: 'apps/api/src/health/leave.ts',
  from: 'app.get(Readiness).fall();',
  to: '',
};

/** A proxy sends each request once and asks each server a few times a second whether it is ready; whoever fails a request fails it for somebody. */
export const rollingRestart: Check = {
  id: 'A11',
  promise:
    'Servers are replaced one after the other behind a proxy: no request fails, each server is gone in time',
  wholeOnly: 'each server serves on for two seconds before it goes, and the next one has to start',
  run: (trial) => rolled(trial, [], trial.times(4, 50)),
  controls: [
    { guard: 'readiness falls before the door closes', run: (trial) => rolled(trial, [NEVER_FALLS], 4) },
  ],
};

async function rolled(
  trial: Trial,
  changes: readonly SourceChange[],
  restarts: number,
): Promise<readonly Figure[]> {
  const { ground } = trial;
  const database = await ground.database();
  const scene = await prepareScene(database);
  const balancer = await openBalancer(SERVERS);
  ground.afterwards(() => balancer.close());
  const all: ServerProcess[] = [];
  const start = async (place: number): Promise<ServerProcess> => {
    const server = await begin(trial, { database, changes, balancer, place });
    all.push(server);
    return server;
  };
  const servers = await Promise.all(Array.from({ length: SERVERS }, (_, place) => start(place)));
  const crowd = new Crowd(balancer.url, scene);
  crowd.start(AT_ONCE);
  let slowest = 0;
  for (let restart = 0; restart < restarts; restart += 1) {
    const place = restart % SERVERS;
    const asked = Date.now();
    await servers[place]!.stop();
    slowest = Math.max(slowest, Date.now() - asked);
    servers[place] = await start(place);
  }
  await crowd.stop();
  trial.say(`${crowd.answered} requests answered over ${restarts} restarts`);
  crowd.why.forEach((reason) => trial.say(reason));
  if (crowd.failed > 0) new Set(all.flatMap(causesOf)).forEach((cause) => trial.say(cause));
  return [
    { name: `requests that failed, over ${restarts} restarts`, value: crowd.failed, exactly: 0 },
    { name: 'requests answered', value: crowd.answered, atLeast: restarts * AT_ONCE },
    { name: 'longest until a server was gone', value: slowest, unit: 'ms', atMost: 15_000 },
  ];
}

/** Why its database was away, as it wrote down. */
const causesOf = (server: ServerProcess): readonly string[] =>
  server.said().match(/met a database that is away: .*/g) ?? [];

interface Beginning {
  readonly database: TestDatabase;
  readonly changes: readonly SourceChange[];
  readonly balancer: Balancer;
  readonly place: number;
}

async function begin(
  { ground }: Trial,
  { database, changes, balancer, place }: Beginning,
): Promise<ServerProcess> {
  const server = await ground.server(database, { changes, environment: { SHUTDOWN_DELAY: LEAVING_SECONDS } });
  balancer.put(place, server.url);
  await balancer.untilReady(place);
  return server;
}

/** So many clients, each with a request under way all the time. */
class Crowd {
  answered = 0;
  failed = 0;
  readonly why = new Set<string>();
  private readonly agent = new Agent({ keepAlive: true });
  private stopped = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly scene: Scene,
  ) {}

  start(clients: number): void {
    this.running = Promise.all(Array.from({ length: clients }, (_, client) => this.keepAsking(client)));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    this.agent.destroy();
  }

  private async keepAsking(client: number): Promise<void> {
    for (let turn = client; !this.stopped; turn += 1) {
      const fault = await this.ask(turn % 10 === 0 ? this.creating(client, turn) : BOARD);
      if (fault === null) this.answered += 1;
      else {
        this.failed += 1;
        this.why.add(fault);
      }
    }
  }

  private creating(client: number, turn: number): string {
    const project = {
      ...{
        name: `Relève ${client}-${turn}`,
        purpose: 'But',
        audience: 'Public',
        audienceAspiration: 'Envie',
      },
      ...{ companyObjective: 'Objectif', coLeadIds: [], departmentIds: [] },
    };
    return JSON.stringify({
      query: CREATE,
      variables: { input: { idempotencyKey: crypto.randomUUID(), project } },
    });
  }

  /** Null when it was answered as it should. */
  private ask(body: string): Promise<string | null> {
    const headers = {
      ...{ 'content-type': 'application/json', cookie: this.scene.lead.cookie },
      ...{ origin: this.url, 'content-length': Buffer.byteLength(body) },
    };
    return new Promise((resolve) => {
      const asked = request(
        `${this.url}/graphql`,
        { method: 'POST', headers, agent: this.agent },
        (answer) => {
          let text = '';
          answer.on('data', (chunk) => (text += String(chunk)));
          answer.on('end', () => {
            const isFine = answer.statusCode === 200 && !text.includes('"errors"') && text.includes('"id"');
            resolve(isFine ? null : `HTTP ${answer.statusCode}: ${text.slice(0, 200)}`);
          });
          answer.on('error', (error) => resolve(error.message));
        },
      );
      asked.on('error', (error) => resolve(error.message));
      asked.end(body);
    });
  }
}
