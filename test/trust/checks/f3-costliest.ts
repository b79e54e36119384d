import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiClient } from '../../support/api-client.js';
import { FOREIGN_CALLS } from '../../support/foreign-calls.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { fill } from '../graphql/filled.js';
import { isPaged, requestOf, type Request, type RootField } from '../graphql/largest.js';
import { callerOf, ownHands } from '../input/root-calls.js';
import { at, furnished, SCHEMA } from '../tenants/furnished.js';

const MANY = 40;
const NO_LIMITS: readonly SourceChange[] = [
  { file: 'apps/api/src/graphql/limits.ts', from: 'maxCost: 20_000', to: 'maxCost: 1e12' },
  { file: 'apps/api/src/graphql/dear-roots.ts', from: 'MOST = 15', to: 'MOST = 1e12' },
  { file: 'apps/api/src/graphql/answer-limits.ts', from: 'MOST_OBJECTS = 10_000', to: 'MOST_OBJECTS = 1e12' },
];
/** Deep and shallow, once and often. */
const SHAPES = [5, 3].flatMap((depth) => [1, 15].map((aliases) => ({ depth, aliases })));
/** As often as is accepted, where there are no pages. */
const OFTEN = [15, 10, 7, 5, 3, 2, 1];
const PAGES = [100, 50, 25, 10, 5, 1];

const FIELDS = Object.values(SCHEMA.getQueryType()!.getFields());
/** Without limits the others take minutes and say no more. */
const LONG = FIELDS.filter(({ name }) => name === 'members' || name === 'departments');

/** Every root field at the largest page, with as much of it and as often as is accepted, in a workspace that has more than fits. */
export const costliest: Check = {
  id: 'F3',
  promise: 'The most that one accepted query can ask for is little',
  wholeOnly: 'it fills a workspace and asks for everything at its limit',
  run: (trial) => asked(trial, [], '20'),
  controls: [
    { guard: 'the limits of cost and of answers', run: (trial) => asked(trial, NO_LIMITS, '1000000', LONG) },
  ],
};

async function asked(
  trial: Trial,
  changes: readonly SourceChange[],
  statements: string,
  fields: readonly RootField[] = FIELDS,
): Promise<readonly Figure[]> {
  const { database, tenants } = await furnished(trial.ground);
  const { here } = tenants;
  const log = join(await trial.ground.folder(), 'statements');
  writeFileSync(log, '');
  const server = await trial.ground.server(database, {
    changes: [logging(log), ...changes],
    environment: { QUERY_STATEMENTS: statements },
  });
  await fill(database.owner, here.workspaceId, 1);
  const few = new Map<string, number>();
  for (const { name, request, client } of await requests(server.url, here, {
    fields,
    shapes: SHAPES.slice(0, 1),
  }))
    few.set(name, await mostStatements(client, request, log));
  await fill(database.owner, here.workspaceId, MANY);
  const most = new Most();
  for (const { name, request, client } of await requests(server.url, here, { fields, shapes: SHAPES })) {
    const felt = await feel(client, request, log);
    most.note(felt, few.get(name));
    const grown = felt.statements - (few.get(name) ?? felt.statements);
    if (grown > 0 || felt.ms > 500 || felt.statements > 20 || felt.objects > 5_000)
      trial.say(`${name} ${JSON.stringify(felt)}${grown > 0 ? `, ${grown} statements more` : ''}`);
  }
  return most.figures(fields.length);
}

interface Accepted {
  readonly name: string;
  readonly request: Request;
  readonly client: ApiClient;
}

type Shaped = (typeof SHAPES)[number];

/** Every root field of the schema in these shapes, where it is answered. */
async function requests(
  url: string,
  home: FurnishedWorkspace,
  { fields, shapes }: { fields: readonly RootField[]; shapes: readonly Shaped[] },
): Promise<Accepted[]> {
  const accepted: Accepted[] = [];
  for (const field of fields) {
    const client = at(url, callerOf(home, field.name));
    const [call = {}] = FOREIGN_CALLS.query[field.name]?.(ownHands(home)) ?? [];
    const { after: _, ...given } = call as { after?: string };
    for (const shape of shapes) {
      const request = await largestAccepted(client, field, given, shape);
      if (request) accepted.push({ name: `${field.name} ${JSON.stringify(shape)}`, request, client });
    }
  }
  return accepted;
}

/** On the largest page that is accepted; null when none is, or nothing is answered. */
async function largestAccepted(
  client: ApiClient,
  field: RootField,
  given: object,
  shape: Shaped,
): Promise<Request | null> {
  const { depth, aliases: most } = shape;
  const smaller = isPaged(field)
    ? PAGES.map((page) => ({ depth, aliases: most, page }))
    : OFTEN.filter((aliases) => aliases <= most).map((aliases) => ({ depth, aliases, page: 1 }));
  for (const each of smaller) {
    const request = requestOf(field, given, each);
    const { errors } = await client.send(request.query, request.variables);
    if (!errors) return request;
  }
  return null;
}

interface Felt {
  readonly ms: number;
  /** Of the answer. */
  readonly objects: number;
  readonly statements: number;
  /** That PostgreSQL gave. */
  readonly rows: number;
}

/** Of two times the better one: the other may have been kept waiting by something else. */
async function feel(client: ApiClient, request: Request, log: string): Promise<Felt> {
  const [first, second] = [await once(client, request, log), await once(client, request, log)];
  const least = (of: (felt: Felt) => number): number => Math.min(of(first), of(second));
  return {
    ms: Math.round(least(({ ms }) => ms)),
    objects: first.objects,
    statements: least(({ statements }) => statements),
    rows: least(({ rows }) => rows),
  };
}

/** Loads that follow several others go out together or not, as the answers happen to come in: of four times the largest number. */
async function mostStatements(client: ApiClient, request: Request, log: string): Promise<number> {
  let most = 0;
  for (let time = 0; time < 4; time += 1)
    most = Math.max(most, (await once(client, request, log)).statements);
  return most;
}

async function once(client: ApiClient, { query, variables }: Request, log: string): Promise<Felt> {
  writeFileSync(log, '');
  const started = performance.now();
  const { data, errors = [] } = await client.send(query, variables);
  if (errors.some(({ extensions }) => extensions?.code !== 'TOO_MANY_STATEMENTS'))
    throw new Error(JSON.stringify(errors));
  const text = JSON.stringify(data);
  const ms = performance.now() - started;
  const rows = readFileSync(log, 'utf8').split('\n').filter(Boolean).map(Number);
  return {
    ms,
    objects: text.split('"__typename"').length - 1,
    statements: rows.length,
    rows: rows.reduce((sum, each) => sum + each, 0),
  };
}

class Most {
  private tried = 0;
  private grown = 0;
  private readonly most: Record<keyof Felt, number> = { ms: 0, objects: 0, statements: 0, rows: 0 };

  /** `before`: statements of the same when lists were short. */
  note(felt: Felt, before = felt.statements): void {
    this.tried += 1;
    this.grown = Math.max(this.grown, felt.statements - before);
    for (const key of ['ms', 'objects', 'statements', 'rows'] as const)
      this.most[key] = Math.max(this.most[key], felt[key]);
  }

  figures(fields: number): Figure[] {
    const { ms, objects, statements, rows } = this.most;
    return [
      { name: 'queries at their limit', value: this.tried, atLeast: 2 * fields },
      { name: 'the slowest of them', value: ms, unit: 'ms', atMost: 1_000 },
      { name: 'most objects in an answer', value: objects, atMost: 10_000 },
      { name: 'most rows that PostgreSQL gave for one', value: rows, atMost: 10_000 },
      { name: 'most statements of one', value: statements, atMost: 20 },
      { name: 'statements more because lists are twenty times as long', value: this.grown, exactly: 0 },
    ];
  }
}

/** A line for each statement, how many rows it gave; not for those that open, close and name a transaction. */
const logging = (file: string): SourceChange => ({
  file: 'apps/api/src/database/gathering-client.ts',
  from: 'return send(...sent);',
  to: `const [first] = sent as any[];
      const text = typeof first === 'string' ? first : String(first?.text ?? '');
      const answer = send(...sent) as any;
      if (text && !/^\\s*(BEGIN|START|COMMIT|ROLLBACK|SET|LISTEN|SELECT set_config)/i.test(text))
        answer?.then?.(
          (result: any) => process.getBuiltinModule('node:fs').appendFileSync(${JSON.stringify(file)}, (result.rowCount ?? 0) + '\\n'),
          () => undefined,
        );
      return answer;`,
});
