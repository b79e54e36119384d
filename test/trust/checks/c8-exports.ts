import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { CALLERS, writtenMatrix, type Caller } from '../../support/access-matrix.js';
import type { ApiClient } from '../../support/api-client.js';
import { ForeignRequests } from '../../support/foreign-requests.js';
import type { Furniture } from '../../support/furnished-workspace.js';
import { benchmarkOf } from '../../support/furniture-texts.js';
import type { SourceChange } from '../../support/source-change.js';
import { tracesOf } from '../../support/tenant-traces.js';
import type { Check, Figure, Trial } from '../check.js';
import { at, furnished, outsiders, SCHEMA, type Furnished } from '../tenants/furnished.js';
import { withoutFilters, withoutRowSecurity } from '../tenants/walls.js';

const ANY_MEMBER = {
  file: 'apps/api/src/archive/archive.controller.ts',
  from: "@Access('exportWorkspace')",
  to: "@Access('member')",
};

/** Files, letters, search and counts: what leaves by another door than a field of GraphQL obeys the same matrix. */
export const fileExports: Check = {
  id: 'C8',
  promise: 'Files, letters, search and counts tell nobody more than the fields do',
  wholeOnly: 'every file, as everybody: a third of a minute; the API specs of each file try it too',
  run: (trial) => tried(trial, []),
  controls: [
    { guard: 'an archive is for those whom the matrix names', run: (trial) => tried(trial, [ANY_MEMBER]) },
    {
      guard: 'both walls between workspaces',
      run: (trial) => tried(trial, [withoutFilters()], ({ database }) => withoutRowSecurity(database.owner)),
    },
  ],
};

async function tried(
  trial: Trial,
  changes: readonly SourceChange[],
  weaken: (ground: Furnished) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const { here, there, absent } = ground.tenants;
  await weaken(ground);
  const server = await trial.ground.server(ground.database, { changes });
  const members = MEMBER_ROLES.map((role) => [role, at(server.url, here[role])] as const);
  const callers = { ...Object.fromEntries(members), ...(await outsiders(server.url, ground)) } as Callers;
  const files = new Files(ground);
  for (const caller of CALLERS) {
    await files.own(caller, callers[caller], here.ids);
    for (const ids of [there.ids, absent.other]) await files.foreign(caller, callers[caller], ids);
  }
  const letters = await lettersWith(ground);
  const moved = await movedBy(ground, server.url);
  for (const each of [...files.wrong, ...files.shown, ...moved].slice(0, 20)) trial.say(each);
  return [
    {
      name: `of ${files.asked} files, given or refused otherwise than written`,
      value: files.wrong.length,
      exactly: 0,
    },
    { name: 'files that show something of another workspace', value: files.shown.length, exactly: 0 },
    { name: 'files of one’s own that were given', value: files.given, atLeast: 10 },
    { name: 'letters with something of another workspace', value: letters, exactly: 0 },
    { name: 'answers that moved when another workspace wrote', value: moved.length, exactly: 0 },
  ];
}

type Callers = Record<Caller, ApiClient>;

/** Addresses of files, by the line of the matrix. */
const ADDRESSES: readonly (readonly [line: string, path: (ids: Furniture) => string])[] = [
  [
    'GET /api/experiments/:experimentId/measurements.csv',
    ({ running }) => `/api/experiments/${running}/measurements.csv`,
  ],
  ['GET /api/tasks/:id/task.ics', ({ task }) => `/api/tasks/${task}/task.ics`],
  ...['csv', 'json', 'xlsx'].map(
    (kind) =>
      ['GET /api/packs/:id/:name', ({ pack }: Furniture) => `/api/packs/${pack}/pack.${kind}`] as const,
  ),
];
const OF_ONESELF = [
  ['GET /api/my-part/data.json', '/api/my-part/data.json'],
  ['GET /api/archive/contents', '/api/archive/contents'],
  ['GET /api/archive', '/api/archive'],
] as const;

class Files {
  asked = 0;
  given = 0;
  readonly wrong: string[] = [];
  readonly shown: string[] = [];
  private readonly matrix = writtenMatrix();

  constructor(private readonly ground: Furnished) {}

  async own(caller: Caller, client: ApiClient, ids: Furniture): Promise<void> {
    const all = [...ADDRESSES.map(([line, path]) => [line, path(ids)] as const), ...OF_ONESELF];
    for (const [line, path] of all) {
      const { status, text } = await this.ask(client, path);
      const isLetIn = this.isLetIn(line, caller);
      if (isLetIn && status === 200) this.given += 1;
      if (status < 400 !== isLetIn) this.wrong.push(`${path} as ${caller}: ${status}`);
      this.see(`${path} as ${caller}`, text);
    }
  }

  async foreign(caller: Caller, client: ApiClient, ids: Furniture): Promise<void> {
    for (const [line, path] of ADDRESSES) {
      const { status, text } = await this.ask(client, path(ids));
      const right = this.isLetIn(line, caller) ? status === 404 : status === 401 || status === 403;
      if (!right) this.wrong.push(`${path(ids)} of elsewhere as ${caller}: ${status}`);
      this.see(`${path(ids)} as ${caller}`, text.replaceAll(path(ids), ''));
    }
  }

  private isLetIn(line: string, caller: Caller): boolean {
    const letIn = this.matrix.get(line);
    if (!letIn) throw new Error(`docs/access.md has no line “${line}”.`);
    return letIn.has(caller);
  }

  private async ask(client: ApiClient, path: string): Promise<{ status: number; text: string }> {
    this.asked += 1;
    const response = await client.fetch(path);
    return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString('utf8') };
  }

  private see(what: string, text: string): void {
    for (const trace of tracesOf(this.ground.tenants.there, text)) this.shown.push(`${what} shows ${trace}`);
  }
}

/** Letters that wait or went out of the callers' workspace. */
async function lettersWith({ database, tenants }: Furnished): Promise<number> {
  const { rows } = await database.owner.query<{ letter: string }>(
    'SELECT o::text AS letter FROM outbox o WHERE workspace_id = $1',
    [tenants.here.workspaceId],
  );
  if (rows.length === 0) throw new Error('There is no letter to look at.');
  return rows.filter(({ letter }) => tracesOf(tenants.there, letter).length > 0).length;
}

/** Every query of the callers', before and after another workspace wrote: counts, totals, pages, boards. */
async function movedBy({ tenants }: Furnished, url: string): Promise<string[]> {
  const requests = new ForeignRequests(SCHEMA);
  const client = at(url, tenants.here.admin);
  const own = { ...tenants.foreign, other: tenants.here.ids, cursors: {}, text: tenants.there.word };
  const all = async (): Promise<Map<string, string>> => {
    const answers = new Map<string, string>();
    for (const name of Object.keys(requests.fields('query')))
      answers.set(name, JSON.stringify(await requests.answers(client, 'query', name, own)));
    return answers;
  };
  const [first, second] = [await all(), await all()];
  const lead = at(url, tenants.there.lead);
  for (let number = 0; number < 3; number += 1) {
    const input = { idempotencyKey: `ailleurs ${number}`, benchmark: benchmarkOf(tenants.there.word) };
    const { code } = await lead.mutate('recordBenchmark', input, 'benchmark { id }');
    if (code) throw new Error(`Nothing was written elsewhere: ${code}`);
  }
  const third = await all();
  // What moves by itself, as a clock does, says nothing.
  return [...first.keys()].filter(
    (name) => first.get(name) === second.get(name) && second.get(name) !== third.get(name),
  );
}
