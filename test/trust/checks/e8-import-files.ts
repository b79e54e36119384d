import { readdir } from 'node:fs/promises';
import type { ApiClient } from '../../support/api-client.js';
import { download, emptyWorkspace } from '../../support/archives.js';
import { day } from '../../support/furniture-texts.js';
import { HOSTILE_READINGS, type HostileFile } from '../../support/hostile-readings.js';
import type { SourceChange } from '../../support/source-change.js';
import { checksums } from '../../support/tenant-traces.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { HOSTILE_DIRECTORIES, HOSTILE_LINES, hostileArchives } from '../input/hostile-files.js';
import { at, furnished, type Furnished } from '../tenants/furnished.js';

const ANY_BYTES: SourceChange = {
  file: 'apps/api/src/files/text-decoding.ts',
  from: 'else if (byte < 0x20 && !ALLOWED_CONTROLS.has(byte))',
  to: 'else if (byte < 0 && !ALLOWED_CONTROLS.has(byte))',
};
const INLINE: SourceChange = {
  file: 'apps/api/src/measurements/export/export.controller.ts',
  from: 'attachment; filename=',
  to: 'inline; filename=',
};
/** The routes that a file may come in by, with who brings it. */
const ROUTES = ['readings', 'preview', 'program', 'directory', 'lines', 'archive'] as const;
type Route = (typeof ROUTES)[number];

/** Files that are not what they say: each gets the answer that is written for it, and nothing of it stays. */
export const importFiles: Check = {
  id: 'E8',
  promise: 'Every file gets its answer, and nothing that was brought is shown as a page',
  wholeOnly: 'every hostile file: half a minute; the API specs send them too',
  run: (trial) => brought(trial, [], ROUTES),
  controls: [
    {
      guard: 'bytes that are no text end the reading',
      run: (trial) => brought(trial, [ANY_BYTES], ['preview']),
    },
    { guard: 'what was brought comes back as a file', run: (trial) => brought(trial, [INLINE], []) },
  ],
};

async function brought(
  trial: Trial,
  changes: readonly SourceChange[],
  routes: readonly Route[],
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const folder = await trial.ground.folder();
  const server = await trial.ground.server(ground.database, { changes, environment: { TMPDIR: folder } });
  const { workspaceId, admin } = ground.tenants.here;
  // An archive that is made is noted in the history: before anything is compared.
  const good = await download(at(server.url, admin));
  const bringing = new Bringing(trial, ground, server.url, good);
  const before = await kept(ground, workspaceId);
  for (const route of routes) await bringing.all(route);
  const after = await kept(ground, workspaceId);
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  const shown = await new Showing(ground, server.url).all();
  for (const each of [...changed, ...bringing.wrong, ...shown.wrong].slice(0, 20)) trial.say(each);
  return [
    {
      name: `of ${bringing.files} files, answered otherwise than written`,
      value: bringing.wrong.length,
      exactly: 0,
    },
    { name: 'answers that are a fault of ours', value: bringing.faults, exactly: 0 },
    { name: 'tables that a refused file changed', value: changed.length, exactly: 0 },
    { name: 'files that stayed on the disk', value: (await readdir(folder)).length, exactly: 0 },
    {
      name: `of ${shown.asked} answers, those that show as a page what was brought`,
      value: shown.wrong.length,
      exactly: 0,
    },
    { name: 'answers that hold what was brought', value: shown.holding, atLeast: 2 },
  ];
}

/** Attempts and answers under keys are kept of whatever comes. */
async function kept({ database }: Furnished, workspaceId: string): Promise<Readonly<Record<string, string>>> {
  const sums = await checksums(database.owner, workspaceId);
  return Object.fromEntries(
    Object.entries(sums).filter(([name]) => !/idempot|token|session|cost_budgets/.test(name)),
  );
}

class Bringing {
  files = 0;
  faults = 0;
  readonly wrong: string[] = [];

  constructor(
    private readonly trial: Trial,
    private readonly ground: Furnished,
    private readonly url: string,
    private readonly good: Uint8Array,
  ) {}

  async all(route: Route): Promise<void> {
    const send = await this.routes[route]();
    for (const [what, bytes, code] of send.files) {
      if (this.trial.size === 'quick' && /MB|GB|\d\d,\d{3}|1,000 times/.test(what)) continue;
      const { status, said } = await send.file(bytes());
      this.files += 1;
      if (status >= 500) this.faults += 1;
      const right = code === 'ok' ? status === 200 : status >= 400 && status < 500 && said === code;
      if (!right) this.wrong.push(`${route}, ${what}: ${status} ${said}, not ${code}`);
    }
  }

  private readonly routes: Readonly<
    Record<
      Route,
      () => Promise<{ files: readonly HostileFile[]; file: (bytes: string | Uint8Array) => Promise<Said> }>
    >
  > = {
    readings: async () => ({
      files: HOSTILE_READINGS,
      file: (bytes) => this.post('lead', `/api/experiments/${this.running}/imports?fileName=x.csv`, bytes),
    }),
    preview: async () => ({
      files: HOSTILE_READINGS.map(
        ([what, bytes, code]) => [what, bytes, LOOKED_AT.has(code) ? 'ok' : code] as const,
      ),
      file: (bytes) =>
        this.post('lead', `/api/experiments/${this.running}/imports/preview?fileName=x.csv`, bytes),
    }),
    program: async () => ({
      files: HOSTILE_READINGS,
      file: (bytes) => this.post('lead', `/api/ingest/experiments/${this.running}/measurements`, bytes),
    }),
    directory: async () => ({
      files: HOSTILE_DIRECTORIES,
      file: (bytes) => this.post('coordinator', '/api/people/imports/preview?fileName=x.csv', bytes),
    }),
    lines: async () => ({
      files: HOSTILE_LINES,
      file: (bytes) =>
        this.post(
          'lead',
          `/api/ingest/experiments/${this.running}/measurements`,
          bytes,
          'application/x-ndjson',
        ),
    }),
    archive: async () => {
      const { database } = this.ground;
      const { client } = await emptyWorkspace({ database, url: this.url } as Parameters<
        typeof emptyWorkspace
      >[0]);
      return { files: hostileArchives(this.good), file: (bytes) => said(client, '/api/archive', bytes) };
    },
  };

  private get running(): string {
    return this.ground.tenants.here.ids.running;
  }

  private post(
    by: 'lead' | 'coordinator',
    path: string,
    bytes: string | Uint8Array,
    type = 'text/csv',
  ): Promise<Said> {
    return said(at(this.url, this.ground.tenants.here[by]), path, bytes, type);
  }
}

/** A preview shows rows that an import refuses. */
const LOOKED_AT = new Set(['FILE_NO_GOOD_ROW', 'FILE_ROWS_REFUSED']);

interface Said {
  readonly status: number;
  readonly said: string;
}

async function said(
  client: ApiClient,
  path: string,
  bytes: string | Uint8Array,
  type = 'application/octet-stream',
): Promise<Said> {
  const response = await client.fetch(path, {
    ...{ method: 'POST', body: bytes as string },
    headers: { 'content-type': type, 'idempotency-key': anyKey() },
  });
  const answer = (await response.json()) as { refusals?: readonly { code: string }[] };
  return { status: response.status, said: answer.refusals?.[0]?.code ?? 'ok' };
}

const MARK = 'hostile-mark';
const PAGE = `<script>${MARK}</script>`;
/** What a browser makes a page, a picture or a program of. */
const SHOWN = /^(?:text\/(?!csv|calendar|css)|application\/xhtml|image\/|application\/xml)/;

/** Brings a file that is a page, and asks for everything that could give it back. */
class Showing {
  private readonly wrong: string[] = [];
  private asked = 0;
  private holding = 0;

  constructor(
    private readonly ground: Furnished,
    private readonly url: string,
  ) {}

  async all(): Promise<{ wrong: readonly string[]; asked: number; holding: number }> {
    const { lead, admin, ids } = this.ground.tenants.here;
    const client = at(this.url, lead);
    const imports = `/api/experiments/${ids.running}/imports`;
    const name = `${PAGE}.html`;
    const file = `date,arm,events,total,note\n${day(-1)},${await this.armName()},1,100,${PAGE}\n`;
    const taken = await client.fetch(`${imports}?${new URLSearchParams({ fileName: name }).toString()}`, {
      ...{ method: 'POST', body: file },
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey() },
    });
    const answer = (await taken.json()) as { import?: { id: string } };
    if (!answer.import) throw new Error(`The file was refused: ${JSON.stringify(answer)}`);
    const paths = [
      ...[`/api/experiments/${ids.running}/measurements.csv`, imports, `${imports}/${answer.import.id}`],
      ...[
        `/imports/${answer.import.id}`,
        `/${encodeURIComponent(name)}`,
        `/uploads/${encodeURIComponent(name)}`,
      ],
      ...[`/api/tasks/${ids.task}/task.ics`, `/api/packs/${ids.pack}/pack.json`, '/api/my-part/data.json'],
      ...['/api/archive', '/outbox'],
    ];
    for (const path of paths) await this.look(path, await at(this.url, admin).fetch(path));
    const history = `{ experiment(id: "${ids.running}") { imports { fileName } measurements { edges { node { note } } } } }`;
    const asked = await client.fetch('/graphql', {
      ...{ method: 'POST', body: JSON.stringify({ query: history }) },
      headers: { 'content-type': 'application/json' },
    });
    await this.look('/graphql', asked);
    return { wrong: this.wrong, asked: this.asked, holding: this.holding };
  }

  private async armName(): Promise<string> {
    const { rows } = await this.ground.database.owner.query<{ name: string }>(
      'SELECT name FROM arms WHERE id = $1',
      [this.ground.tenants.here.ids.arm.split('_')[1]],
    );
    return rows[0]!.name;
  }

  private async look(path: string, response: Response): Promise<void> {
    this.asked += 1;
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    if (!text.includes(MARK)) return;
    this.holding += 1;
    const { headers } = response;
    const type = headers.get('content-type') ?? '';
    const isFile = (headers.get('content-disposition') ?? '').startsWith('attachment');
    const isData =
      type.startsWith('application/json') || type.startsWith('application/graphql-response+json');
    const isSafe =
      headers.get('x-content-type-options') === 'nosniff' &&
      (isFile || isData) &&
      !(SHOWN.test(type) && !isFile);
    if (!isSafe) this.wrong.push(`${path}: ${type} ${headers.get('content-disposition')}`);
  }
}
