import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import {
  createServer,
  request as requestOf,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST_MS = 300_000;
/** What the door writes anew into each request: a key of its own. */
export const EACH_KEY = 'key-of-each-request';

/** A request with a `*` behind every text that sqlmap is to try. */
export interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What sqlmap says of an operation. */
export interface Tried {
  readonly name: string;
  /** The places that it tried. */
  readonly places: number;
  readonly injectable: number;
  /** What it said, where it came to no end. */
  readonly fault: string | null;
}

export async function noSqlmap(): Promise<string | null> {
  try {
    await run('sqlmap', ['--version']);
    return null;
  } catch {
    return 'sqlmap (the package of that name) is not here';
  }
}

/** Stands before the server: counts what comes, says that it comes from a page of ours, and gives each write a key of its own. */
export class Door {
  count = 0;
  private readonly server = createServer((request, response) => void this.pass(request, response));

  constructor(private readonly to: URL) {}

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.count += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8').replaceAll(EACH_KEY, randomUUID());
    const { host, origin } = this.to;
    const headers: IncomingHttpHeaders = { ...request.headers, host, origin };
    delete headers['accept-encoding'];
    if (headers['idempotency-key']) headers['idempotency-key'] = randomUUID();
    if (text) headers['content-length'] = String(Buffer.byteLength(text));
    const on = requestOf(
      { host: this.to.hostname, port: this.to.port, method: request.method!, path: request.url!, headers },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    on.once('error', () => response.destroy());
    on.end(text);
  }
}

/** Tries one operation at the door. `folder`: where sqlmap may write. */
export async function tried(door: string, folder: string, operation: Operation): Promise<Tried> {
  const { name, method, path, headers = {}, body } = operation;
  const file = join(folder, `${randomUUID()}.txt`);
  const head = Object.entries({ host: new URL(door).host, ...headers }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  await writeFile(file, [`${method} ${path} HTTP/1.1`, ...head, '', body ?? ''].join('\r\n'));
  const said = await run('sqlmap', [...OPTIONS, '-r', file, '--output-dir', `${file}.out`], {
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, HOME: folder },
  }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
  const places = new Set([...said.matchAll(/parameter '([^']+)'/g)].map(([, place]) => place)).size;
  const injectable = [...said.matchAll(/^Parameter: /gm)].length;
  const isOver = injectable > 0 || said.includes('all tested parameters do not appear to be injectable');
  return { name, places, injectable, fault: isOver && places > 0 ? null : said.slice(-600) };
}

/** Everything that PostgreSQL can be asked, a level deeper than what it does by itself; refusals are answers too. */
const OPTIONS = [
  ...['--batch', '--ignore-stdin', '--disable-coloring', '--flush-session', '--keep-alive'],
  ...['--level', '2', '--risk', '1', '--dbms', 'PostgreSQL', '--technique', 'BEUST'],
  ...['--time-sec', '2', '--timeout', '15', '--retries', '1', '--ignore-code', '401,403,404'],
];
