import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { startApp, type TestApp } from '../support/app.js';
import { FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { mailSettled } from '../support/furnished-mail.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';
import { statementsOf } from '../support/statements.js';
import { statementsOfFunction, untiedTables } from '../support/tied-statements.js';
import { wholeDocument } from '../support/whole-selection.js';

/** Before any workspace is known, and TypeORM's own: copied to every machine of a cluster. */
const REFERENCE_TABLES = ['migrations', 'sign_in_attempts', 'sign_in_journeys'];

/** Statements that say it in another way, or are about all workspaces: with the reason. */
const KNOWN: readonly (readonly [text: string, reason: string])[] = [
  ['(SELECT *, to_person_id AS person_id FROM thanks) g', 'g.workspace_id is named around it'],
  ['SELECT workspace_id FROM workspaces', 'the rounds of the workers: which workspaces there are'],
  ['SELECT 1 FROM workspaces WHERE NOT is_demo LIMIT 1', 'the first start: is there any workspace yet'],
];

let app: TestApp;
let workspace: FurnishedWorkspace;
let sent: Set<string>;
beforeAll(async () => {
  app = await startApp();
  sent = new Set(
    await statementsOf(
      app,
      async () => {
        workspace = await furnishedWorkspace(app, 'levure');
        await mailSettled(app);
        await askEverything();
      },
      { withRounds: true },
    ),
  );
}, 180_000);
afterAll(() => app.stop());

/** Every query, with everything that narrows it. */
async function askEverything(): Promise<void> {
  const fields = app.nest.get(GraphQLSchemaHost).schema.getQueryType()!.getFields();
  const hands: Hands = {
    ...{ own: workspace.ids, other: workspace.ids, version: () => 1, text: 'levure', number: 1 },
    ...{ cursors: {}, workspaceId: workspace.workspaceId, email: workspace.admin.email },
  };
  for (const [name, calls] of Object.entries(FOREIGN_CALLS.query)) {
    for (const variables of calls(hands)) {
      await workspace.admin.client.send(documentOf(fields, name, variables), variables);
    }
  }
}

function documentOf(
  fields: ReturnType<GraphQLObjectType['getFields']>,
  name: string,
  variables: object,
): string {
  const { id } = variables as { id?: string };
  const type = id?.split('_')[0];
  const on =
    name === 'node' && type
      ? app.nest.get(GraphQLSchemaHost).schema.getType(type.charAt(0).toUpperCase() + type.slice(1))
      : undefined;
  return wholeDocument('query', fields[name]!, on as GraphQLObjectType | undefined);
}

/** As PostgreSQL writes the body of a function, without the words around it. */
const plainBody = (text: string): string =>
  text.replace(/^\s*RETURN\b/, 'SELECT').replace(/^\s*BEGIN ATOMIC\b|\bEND\s*$/g, '');

const names = async (sql: string): Promise<string[]> =>
  (await app.database.owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

async function tenantTables(): Promise<Set<string>> {
  const all = await names(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  );
  return new Set(all.filter((name) => !REFERENCE_TABLES.includes(name)));
}

describe('every tenant can be kept on a machine of its own:', () => {
  it('every table but those of no tenant has the column that says whose it is, never empty', async () => {
    const without = await names(
      `SELECT c.relname AS name FROM pg_class c LEFT JOIN pg_attribute a
         ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND a.attnotnull AND a.atttypid = 'uuid'::regtype
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname IS NULL`,
    );
    expect(without.sort()).toEqual(REFERENCE_TABLES);
  });

  it('every table has a primary key, and what keeps rows apart compares their workspaces', async () => {
    const without = await names(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)`,
    );
    expect(without).toEqual([]);
    const excluding = await names(
      `SELECT conname AS name FROM pg_constraint c WHERE contype = 'x' AND NOT EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'workspace_id' AND a.attnum = ANY (c.conkey))`,
    );
    expect(excluding).toEqual([]);
  });

  it('every foreign key goes from a workspace to the same one', async () => {
    const crossing = await names(
      `SELECT f.conname AS name FROM pg_constraint f
       JOIN pg_attribute here ON here.attrelid = f.conrelid AND here.attnum = f.conkey[1]
       JOIN pg_attribute there ON there.attrelid = f.confrelid AND there.attnum = f.confkey[1]
       WHERE f.contype = 'f' AND (here.attname <> 'workspace_id' OR there.attname <> 'workspace_id')`,
    );
    expect(crossing).toEqual([]);
  });

  it('nothing of a tenant is named by a number that all share', async () => {
    const numbered = await names(
      `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
    );
    // What a transaction notes for itself and takes away again: any machine may number its own.
    expect(numbered).toEqual(['measure_changes_id_seq', 'migrations_id_seq']);
  });

  it('no trigger and no function reads a table without saying of which workspace', async () => {
    const { rows } = await app.database.owner.query<{ name: string; language: string; text: string }>(
      `SELECT p.proname AS name, l.lanname AS language,
         CASE l.lanname WHEN 'sql' THEN coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) ELSE pg_get_functiondef(p.oid) END AS text
       FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'public'::regnamespace`,
    );
    const tables = await tenantTables();
    const found: Record<string, string> = {};
    let looked = 0;
    for (const { name, language, text } of rows) {
      for (const sql of language === 'sql' ? [plainBody(text)] : await statementsOfFunction(text)) {
        looked += 1;
        const untied = await untiedTables(sql, tables);
        if (untied.length > 0) found[`${name}: ${sql}`] = untied.join(', ');
      }
    }
    expect(found).toEqual({});
    expect(looked).toBeGreaterThan(rows.length);
  });
});

describe('docs/scale.md', () => {
  it('orders the tables so that each comes after those it points at', async () => {
    const [order = ''] =
      /WITH RECURSIVE[^`]+/.exec(readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')) ?? [];
    const ordered = await names(order);
    expect(new Set(ordered)).toEqual(await tenantTables());
    const { rows } = await app.database.owner.query<{ here: string; there: string }>(
      `SELECT conrelid::regclass::text AS here, confrelid::regclass::text AS there FROM pg_constraint
       WHERE contype = 'f' AND conrelid <> confrelid`,
    );
    const early = rows.filter(({ here, there }) => ordered.indexOf(here) < ordered.indexOf(there));
    expect(early).toEqual([{ here: 'experiments', there: 'learnings' }]);
  });
});

describe('what the server sends', () => {
  it('names the workspace of every table of tenants, or joins it to one that is named', async () => {
    const tables = await tenantTables();
    const found: Record<string, string> = {};
    for (const sql of sent) {
      if (KNOWN.some(([text]) => sql.includes(text))) continue;
      const untied = await untiedTables(sql, tables);
      if (untied.length > 0) found[sql] = untied.join(', ');
    }
    expect(found).toEqual({});
    expect(sent.size).toBeGreaterThan(300);
    for (const [text] of KNOWN) expect([...sent].filter((sql) => sql.includes(text))).not.toEqual([]);
  });

  it.each([
    ['SELECT * FROM members WHERE id = $1', ['members']],
    ['SELECT * FROM members m JOIN people p ON p.id = m.person_id WHERE m.workspace_id = $1', ['people']],
    ['SELECT * FROM members m JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id', []],
    ['SELECT * FROM members JOIN people USING (workspace_id)', []],
    ['SELECT * FROM members m WHERE m.workspace_id = $1 OR m.id = $2', ['members']],
    ['SELECT 1 WHERE EXISTS (SELECT FROM people WHERE id = $1)', ['people']],
    ['SELECT 1 UNION SELECT 2 FROM people', ['people']],
    ['UPDATE people SET name = $1 WHERE id = $2', ['people']],
    ['DELETE FROM people WHERE workspace_id = $1', []],
    ['WITH p AS (SELECT * FROM people) SELECT * FROM p', ['people']],
    ['SELECT * FROM people WHERE (workspace_id, id) IN (SELECT $1::uuid, $2::uuid)', []],
  ])('is looked at closely: %s', async (sql, untied) => {
    expect(await untiedTables(sql, await tenantTables())).toEqual(untied);
  });

  it('is looked at in functions too', async () => {
    const body =
      'declare n int; begin n := (select count(*) from people); perform 1 from tasks; return new; end';
    const statements = await statementsOfFunction(
      `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $f$ ${body} $f$`,
    );
    const tables = await tenantTables();
    const untied = await Promise.all(statements.map((sql) => untiedTables(sql, tables)));
    expect(untied.flat()).toEqual(['people', 'tasks']);
  });
});
