import { getNamedType, isLeafType, isUnionType } from 'graphql';
import type pg from 'pg';
import { CALLED_BY, FOREIGN_CALLS } from '../../support/foreign-calls.js';
import type { Hands } from '../../support/foreign-calls/hands.js';
import { ApiClient } from '../../support/api-client.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { anyKey, type TestMember } from '../../support/workspace.js';
import { SCHEMA } from '../tenants/furnished.js';
import { OWN_CALLS } from './own-inputs.js';

type Variables = { input?: { version?: number; idempotencyKey?: string; [more: string]: unknown } };

/** What a mutation answered. */
export interface Answer {
  /** The name of the payload's type, or the code of the fault. */
  readonly outcome: string;
  readonly code?: string;
  readonly currentVersion?: number;
  readonly refusals?: readonly { readonly code: string; readonly field: string | null }[];
}

export interface Asked {
  readonly client: ApiClient;
  readonly name: string;
  readonly variables: Variables;
}

/** Every mutation of the schema on what is one's own, by somebody who may: the calls that other specs make across workspaces, made at home. */
export class OwnCalls {
  private versions: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly url: string,
    private readonly home: FurnishedWorkspace,
    private readonly owner: pg.Client,
    /** The identity provider of the server; of one that has none, some other. */
    private readonly issuer = 'https://provider.example/',
  ) {}

  readonly names: readonly string[] = Object.keys(SCHEMA.getMutationType()!.getFields());

  /** As the database is now: versions are those of this moment. */
  async of(name: string): Promise<readonly Asked[]> {
    const own = OWN_CALLS[name] ?? {};
    const { home, owner } = this;
    const behind = { owner, home, issuer: this.issuer };
    const by = own.by?.(home) ?? home[CALLED_BY[name] ?? 'lead'];
    await own.arrange?.(this.hands(by), behind);
    for (const before of own.first ?? []) {
      for (const asked of await this.of(before)) if (isDone(await askUntilCurrent(asked))) break;
    }
    this.versions = await versionsOf(owner, home.workspaceId);
    const hands = this.hands(by);
    const inputs = await own.inputs?.(hands, behind);
    const given = inputs?.map((input) => ({ input })) ?? FOREIGN_CALLS.mutation[name]?.(hands) ?? [];
    return given.map((variables) => ({ client: this.clientOf(by), name, variables: variables as Variables }));
  }

  private hands(by: TestMember): Hands {
    const { ids, workspaceId, word } = this.home;
    return {
      ...{ own: ids, other: ids, text: word, number: 1, cursors: {}, workspaceId, email: by.email },
      version: (id) => this.versions.get(id.split('_')[1]!) ?? 1,
    };
  }

  private clientOf({ client }: TestMember): ApiClient {
    return new ApiClient(this.url, client.cookie);
  }
}

/** Asks once; the document asks for no more than how it ended. */
export async function ask({ client, name, variables }: Asked): Promise<Answer> {
  // A session that is opened by it is nobody's who asks again.
  const answer = await new ApiClient(client.url, client.cookie).send(documentOf(name), variables);
  const payload: unknown = answer.data?.[name];
  const code = answer.errors?.[0]?.extensions.code;
  if (code) return { outcome: code };
  if (typeof payload !== 'object' || payload === null) return { outcome: 'Success' };
  const { __typename, ...more } = payload as Answer & { __typename: string };
  return { ...more, outcome: __typename };
}

/** As a person would who is told that somebody else was faster: once more, in the current version. */
export async function askUntilCurrent(asked: Asked): Promise<Answer> {
  const answer = await ask(asked);
  return answer.outcome === 'ConflictError' ? ask(inVersion(asked, answer.currentVersion!)) : answer;
}

export const inVersion = (asked: Asked, version: number): Asked => again(asked, { version });

/** The same once more, as another request. */
export const again = ({ client, name, variables }: Asked, more: object = {}): Asked => {
  const { input } = variables;
  if (!input) return { client, name, variables };
  const key = 'idempotencyKey' in input ? { idempotencyKey: anyKey() } : {};
  return {
    client: new ApiClient(client.url, client.cookie),
    name,
    variables: { input: { ...input, ...key, ...more } },
  };
};

/** Neither one of the errors of the schema nor a fault's code. */
export const isDone = ({ outcome }: Answer): boolean => !/Error$|^[A-Z_]+$/.test(outcome);

const ERRORS = `{ __typename ... on UserError { code } ... on RefusedError { refusals { code field } }
  ... on ConflictError { currentVersion } }`;

export function documentOf(name: string): string {
  const { args, type } = SCHEMA.getMutationType()!.getFields()[name]!;
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(type);
  const asked = isUnionType(named) ? ERRORS : isLeafType(named) ? '' : '{ __typename }';
  return `mutation ${declared && `(${declared})`} { ${name}${given && `(${given})`} ${asked} }`;
}

/** The version of every row that has one, and of what is kept in all its versions the last one. */
export async function versionsOf(owner: pg.Client, workspaceId: string): Promise<Map<string, number>> {
  const tables = await owner.query<{ name: string; key: string }>(VERSIONED);
  const { rows } = await owner.query<{ key: string; version: number }>(
    tables.rows
      .map(({ name, key }) => `SELECT ${key} AS key, version FROM ${name} WHERE workspace_id = $1`)
      .concat(KEPT_WHOLE)
      .join(' UNION ALL '),
    [workspaceId],
  );
  return new Map(rows.map(({ key, version }) => [key, version]));
}

/** By the id where there is one, else by the table and whatever its key is. */
const VERSIONED = `
  SELECT c.relname AS name, CASE WHEN bool_or(a.attname = 'id') THEN 'id::text'
    ELSE quote_literal(c.relname) || string_agg(' || '' '' || ' || quote_ident(a.attname) || '::text', '' ORDER BY a.attnum) END AS key
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
  WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = c.oid AND v.attname = 'version' AND NOT v.attisdropped)
    AND EXISTS (SELECT FROM pg_attribute w WHERE w.attrelid = c.oid AND w.attname = 'workspace_id')
  GROUP BY c.relname`;

const KEPT_WHOLE = [
  `SELECT 'visions', max(position) FROM visions WHERE workspace_id = $1 HAVING count(*) > 0`,
  `SELECT 'ambitions ' || period, max(position) FROM ambitions WHERE workspace_id = $1 GROUP BY period`,
];
