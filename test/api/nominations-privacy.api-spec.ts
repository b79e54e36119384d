import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { ActingPerson } from '../../apps/api/src/database/acting-member.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { mailSettled } from '../support/furnished-mail.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';
import { answers, openedRound, readRound, settle } from '../support/nomination-rounds.js';
import { wholeDocument } from '../support/whole-selection.js';
import type { TestMember } from '../support/workspace.js';

let app: TestApp;
let schema: GraphQLSchema;
let workspace: FurnishedWorkspace;
let round: string;
/** Two voters of one department named by nobody, and two people of another whom nobody else names. */
let voters: string[];
let named: string[];
let alone: string;
let aside: string[];

beforeAll(async () => {
  app = await startApp();
  schema = app.nest.get(GraphQLSchemaHost).schema;
  workspace = await furnishedWorkspace(app, 'zibeline');
  const first = await settle(app, workspace, 'Voix', [
    'Vautrin Secret',
    'Vorace Secret',
    ...names('Voisin', 4),
  ]);
  const second = await settle(app, workspace, 'Échos', [
    'Nominé Canari',
    'Nommée Canari',
    ...names('Écho', 4),
  ]);
  const third = await settle(app, workspace, 'Seule', ['Solitaire Unique']);
  const fourth = await settle(app, workspace, 'Petite', names('Petit', 4));
  voters = first.ids.slice(0, 2);
  named = second.ids.slice(0, 2);
  alone = third.ids[0]!;
  aside = fourth.ids;
  const departmentIds = [first, second, third, fourth].map(
    ({ departmentId }) => `department_${departmentId}`,
  );
  ({ id: round } = await openedRound(workspace, { departmentIds }));
  await answers(app, workspace, round, [
    [voters[0]!, ['Nominé Canari']],
    [voters[1]!, ['Nommée Canari']],
    ...[...first.ids.slice(2), ...second.ids.slice(2)].map((id): [string, string[]] => [
      id,
      ['Écho 1', 'Voisin 1'].filter((name) => !isNamed(first, second, id, name)),
    ]),
    [alone, ['Écho 2']],
  ]);
  await app.database.owner.query('UPDATE nomination_rounds SET closed_at = now() WHERE id = $1', [
    uuidOf(round),
  ]);
  await mailSettled(app);
}, 120_000);
afterAll(() => app.stop());

const names = (of: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${of} ${index + 1}`);
const uuidOf = (id: string): string => id.split('_')[1]!;

/** Whether the id is the person of that name: nobody names themselves. */
const isNamed = (first: Settled, second: Settled, id: string, name: string): boolean =>
  id === (name.startsWith('Écho') ? second.ids[2] : first.ids[2]);
type Settled = { readonly ids: readonly string[] };

/** What the role of requests gets for somebody, whatever it asks for. */
const ask = (actor: ActingPerson, sql: string, parameters: unknown[] = []): Promise<any[]> =>
  app.nest.get(UnitOfWork).read(actor, (tx) => tx.query(sql, parameters));
const act = (actor: ActingPerson, sql: string, parameters: unknown[] = []): Promise<unknown> =>
  app.nest.get(UnitOfWork).write(actor, async (tx) => done(await tx.query(sql, parameters)));

const personActor = (personId: string): ActingPerson => ({
  ...{ workspaceId: workspace.workspaceId, personId, locale: 'fr', requestId: 'spec' },
});

const INSERT = `INSERT INTO nominations (workspace_id, id, round_id, voter_id, question, nominee_id)
  VALUES ($1, $2, $3, $4, 'mover', $5)`;

describe('who named whom, in the database', () => {
  it.each(MEMBER_ROLES)('is not read by a %s, nor by the voter, nor by the person named', async (role) => {
    for (const actor of [workspace[role].actor, personActor(voters[0]!), personActor(named[0]!)]) {
      for (const sql of [
        'SELECT * FROM nominations',
        'SELECT count(*)::int AS n FROM nominations HAVING count(*) > 0',
        `SELECT * FROM pg_stats WHERE tablename IN ('nominations', 'round_nominees')`,
        `SELECT * FROM round_nominees WHERE person_id <> levain_person()`,
      ]) {
        expect(await ask(actor, sql)).toEqual([]);
      }
    }
  });

  it('does not show through what a plan estimates', async () => {
    await app.database.owner.query('ANALYZE nominations');
    const estimate = async (nominee: string): Promise<string | undefined> => {
      const plan = await ask(
        workspace.admin.actor,
        `EXPLAIN SELECT FROM nominations WHERE nominee_id = '${nominee}'`,
      );
      return /rows=\d+/.exec(JSON.stringify(plan))?.[0];
    };
    expect(await estimate(named[0]!)).toBe(await estimate(newId()));
  });

  it('is never changed or deleted', async () => {
    const { actor } = workspace.admin;
    for (const sql of [
      'UPDATE nominations SET nominee_id = voter_id',
      'DELETE FROM nominations',
      'TRUNCATE nominations',
      'UPDATE round_nominees SET person_id = levain_person()',
      'DELETE FROM round_nominees',
    ]) {
      await expect(act(actor, sql)).rejects.toThrow('permission denied');
    }
  });

  it.each([
    ['in the name of somebody else', () => [workspace.lead.actor.personId, aside[0], voters[0]]],
    [
      'by somebody who was not asked',
      () => [workspace.lead.actor.personId, workspace.lead.actor.personId, voters[0]],
    ],
    ['a second time', () => [voters[0], voters[0], named[1]]],
    ['of nobody who is here', () => [aside[0], aside[0], newId()]],
  ])('is not added to %s', async (_, who) => {
    const [personId, voter, nominee] = who() as [string, string, string];
    const parameters = [workspace.workspaceId, newId(), uuidOf(round), voter, nominee];
    await expect(act(personActor(personId), INSERT, parameters)).rejects.toThrow('row-level security');
  });

  it('is not in any other table, beside each other: outbox, history, kept answers', async () => {
    const { owner } = app.database;
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables.filter((table) => table.name !== 'nominations')) {
      const { rows } = await owner.query(
        `SELECT t::text AS row FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`,
        [voters[0]],
      );
      const pairs = rows.filter(({ row }) => named.some((id) => row.includes(id)) || /Canari/.test(row));
      expect([name, pairs]).toEqual([name, []]);
    }
  });

  it('leaves nothing in the history but that the round was opened', async () => {
    const { rows } = await app.database.owner.query(
      `SELECT kind, actor_id, person_id FROM event_log WHERE object_id = $1 OR person_id = ANY ($2)`,
      [uuidOf(round), voters],
    );
    const { memberId, personId } = workspace.coordinator.actor;
    expect(rows).toEqual([{ kind: 'roundOpened', actor_id: memberId, person_id: personId }]);
  });
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Everything of the schema that a member can ask for, naming all there is; instants are left out. */
async function everythingSeenBy(member: TestMember): Promise<Record<string, string>> {
  const people = [...voters, ...named, alone].map((id) => `person_${id}`);
  const hands: Hands = {
    ...{ own: workspace.ids, other: { ...workspace.ids, round }, cursors: {}, number: 1 },
    ...{ version: () => 1, text: 'Secret', workspaceId: workspace.workspaceId, email: workspace.admin.email },
  };
  const fields = schema.getQueryType()!.getFields();
  const seen: Record<string, string> = {};
  for (const name of Object.keys(fields)) {
    const calls = FOREIGN_CALLS.query[name] ?? (() => [{}]);
    const given = name === 'node' ? [round, ...people].map((id) => ({ id })) : calls(hands);
    const asked = given.map((variables) => withRound(name, variables));
    seen[name] = (await Promise.all(asked.map((variables) => answer(member, name, variables)))).join('\n');
  }
  seen['rest'] = (await Promise.all(routes().map((path) => rest(member, path)))).join('\n');
  return seen;
}

/** What is given as a file or a page, next to the schema. */
const routes = (): string[] => [
  '/api/my-part/data.json',
  '/outbox',
  `/api/experiments/${workspace.ids.running}/measurements.csv`,
];

const withRound = (name: string, variables: object): object =>
  name === 'networkReading' ? { roundId: round } : variables;

async function answer(member: TestMember, name: string, variables: object): Promise<string> {
  const { id } = variables as { id?: string };
  const type = id?.startsWith('round_') ? 'NominationRound' : capital(id?.split('_')[0] ?? '');
  const on = name === 'node' && id ? (schema.getType(type) as GraphQLObjectType) : undefined;
  const document = wholeDocument('query', schema.getQueryType()!.getFields()[name]!, on);
  const said = await member.client.send(document, variables);
  return withoutInstants(JSON.stringify(name === 'networkReading' ? withoutLots(said) : said));
}

/** Whoever is not named in a network goes by a number drawn by lot at each reading, and lists are in its order. */
function withoutLots(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => JSON.stringify(withoutLots(each))).toSorted();
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'number');
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutLots(each)]));
}

async function rest(member: TestMember, path: string): Promise<string> {
  const response = await member.client.fetch(path);
  return `${response.status} ${withoutInstants(await response.text())}`;
}

const withoutInstants = (text: string): string =>
  text.replace(/\d{4}-\d{2}-\d{2}[T ][\d:.]+(Z|\+\d+)?/g, '…').replace(/"createdAt":"[^"]*"/g, '');

/** The network is read again from what the rows say now. */
async function readAgain(): Promise<void> {
  await app.database.owner.query('DELETE FROM network_positions');
  await app.database.owner.query('DELETE FROM network_readings');
  for (let tries = 0; tries < 100; tries += 1) {
    await workspace.coordinator.client.send('query ($r: ID) { networkReading(roundId: $r) { __typename } }', {
      r: round,
    });
    await sleep(100);
    const { rows } = await app.database.owner.query(
      'SELECT count(*)::int AS waiting FROM network_readings WHERE computed_at IS NULL',
    );
    const { rows: all } = await app.database.owner.query('SELECT count(*)::int AS n FROM network_readings');
    if (all[0].n > 0 && rows[0].waiting === 0) return;
  }
  throw new Error('The network was not read.');
}

describe('who named whom, through the product', () => {
  it('makes no difference to anything anybody can ask for', async () => {
    const swap = (): Promise<unknown> =>
      app.database.owner.query(
        `UPDATE nominations SET nominee_id = CASE nominee_id WHEN $1 THEN $2::uuid ELSE $1::uuid END WHERE nominee_id IN ($1, $2)`,
        named,
      );
    await readAgain();
    const before = new Map<string, Record<string, string>>();
    for (const role of MEMBER_ROLES) before.set(role, await everythingSeenBy(workspace[role]));
    await swap();
    await readAgain();
    for (const role of MEMBER_ROLES)
      expect(await everythingSeenBy(workspace[role])).toEqual(before.get(role));
    await swap();
  }, 120_000);

  it('would be found by this comparison: a count that changes is seen by coordination', async () => {
    const { results } = await readRound(workspace.coordinator, round);
    expect(results.reachable.length).toBeGreaterThan(0);
    const id = newId();
    await app.database.owner.query(
      `INSERT INTO nominations (workspace_id, id, round_id, voter_id, question, topic_id, nominee_id)
       SELECT workspace_id, $2, round_id, $3, question, topic_id, $4 FROM nominations WHERE round_id = $1 LIMIT 1`,
      [uuidOf(round), id, voters[1], named[0]],
    );
    expect((await readRound(workspace.coordinator, round)).results.reachable).not.toEqual(results.reachable);
    await app.database.owner.query('DELETE FROM nominations WHERE id = $1', [id]);
  });
});

describe('whether the only person of a department answered', () => {
  it('cannot be told from the response, by itself or by subtraction', async () => {
    const { departments, asked, answered } = await readRound(workspace.lead, round);
    const shown = departments.filter((each: { withheld: string | null }) => each.withheld === null);
    const hidden = departments.filter((each: { withheld: string | null }) => each.withheld);
    expect(hidden.map((each: { department: { name: string } }) => each.department.name).sort()).toEqual([
      'Petite',
      'Seule',
    ]);
    const sum = (of: any[], field: string): number =>
      of.reduce((total, each) => total + (each[field] ?? 0), 0);
    expect([asked - sum(shown, 'asked'), answered - sum(shown, 'answered')]).toEqual([5, 1]);
    const flip = (ids: string[]): Promise<unknown> =>
      app.database.owner.query(
        `UPDATE round_voters SET answered_at = CASE WHEN answered_at IS NULL THEN now() END
         WHERE round_id = $1 AND person_id = ANY ($2)`,
        [uuidOf(round), ids],
      );
    const before = await readRound(workspace.lead, round);
    await flip([alone, aside[0]!]);
    expect(await readRound(workspace.lead, round)).toEqual(before);
    await flip([alone, aside[0]!]);
  });
});

describe('somebody who is forgotten', () => {
  it('leaves the counts of the others and no tie that leads to them', async () => {
    const reachable = async () => (await readRound(workspace.coordinator, round)).results.reachable;
    const before = await reachable();
    await act(workspace.coordinator.actor, 'SELECT levain_forget_nominations($1)', [voters[0]]);
    await act(workspace.coordinator.actor, 'SELECT levain_forget_nominations($1)', [named[1]]);
    expect(await reachable()).toEqual(before);
    const { rows } = await app.database.owner.query(
      'SELECT count(*)::int AS n FROM nominations WHERE voter_id = ANY ($1) OR nominee_id = ANY ($1)',
      [[voters[0], named[1]]],
    );
    expect(rows[0].n).toBe(0);
  });

  it('does not tell, by a count that falls, whom they saw move things', async () => {
    const { departmentId, ids } = await settle(app, workspace, 'Comptoir', names('Comptoir', 6));
    const { id } = await openedRound(workspace, { departmentIds: [`department_${departmentId}`] });
    await answers(
      app,
      workspace,
      id,
      ids.map((personId, index) => [personId, [], index < 3 ? ['Comptoir 6'] : []] as const),
    );
    await app.database.owner.query('UPDATE nomination_rounds SET closed_at = now() WHERE id = $1', [
      uuidOf(id),
    ]);
    const reachable = async () => (await readRound(workspace.coordinator, id)).results.reachable;
    const before = await reachable();
    expect(before).toEqual([
      { namedBy: 2, people: 1 },
      { namedBy: 3, people: 1 },
    ]);
    await act(workspace.coordinator.actor, 'SELECT levain_forget_nominations($1)', [ids[0]]);
    expect(await reachable()).toEqual(before);
  });

  it('is forgotten in their own workspace only', async () => {
    const elsewhere = { ...workspace.lead.actor, workspaceId: newId() };
    const count = async (): Promise<number> =>
      (
        await app.database.owner.query('SELECT count(*)::int AS n FROM nominations WHERE voter_id = $1', [
          voters[1],
        ])
      ).rows[0].n;
    expect(await count()).toBe(1);
    await act(elsewhere, 'SELECT levain_forget_nominations($1)', [voters[1]]);
    expect(await count()).toBe(1);
  });
});
