import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { startApp, type TestApp } from '../support/app.js';
import { FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';
import { make } from '../support/make.js';
import { wholeDocument } from '../support/whole-selection.js';
import type { TestMember } from '../support/workspace.js';

/** A probability that nothing else in the workspace is, however it is written. */
const CANARY = 0.37;
const TRACE = /(?<![\d.])(0[.,]37(?!\d)|37\s?%)/;

let app: TestApp;
let schema: GraphQLSchema;
let workspace: FurnishedWorkspace;
let zoe: TestMember;
let experimentId: string;
beforeAll(async () => {
  app = await startApp();
  schema = app.nest.get(GraphQLSchemaHost).schema;
  workspace = await furnishedWorkspace(app, 'pronostic');
  experimentId = workspace.ids.running;
  zoe = await workspace.join('influencer', 'Zoé');
  for (const [index, member] of [
    zoe,
    await workspace.join('influencer', 'Ana'),
    await workspace.join('influencer', 'Bo'),
  ].entries()) {
    await make(member, 'joinExperiment', { experimentId, role: 'tester' }, 'participation');
    const input = { experimentId, probability: index === 0 ? CANARY : 0.9 };
    const given = await member.client.mutate('giveForecast', input, 'forecasts { own { probability } }');
    expect(given).toMatchObject({ forecasts: { own: { probability: input.probability } } });
  }
}, 120_000);
afterAll(() => app.stop());

/** Every query of the schema on everything the workspace holds, with the whole of each answer. */
async function walk({ client }: TestMember): Promise<{ calls: number; text: string }> {
  const { ids, workspaceId, admin, word } = workspace;
  const hands: Hands = {
    ...{ own: ids, other: ids, version: () => 1, text: word, number: 3, cursors: {} },
    ...{ workspaceId, email: admin.email },
  };
  const answers: unknown[] = [];
  for (const [name, calls] of Object.entries(FOREIGN_CALLS.query)) {
    const field = schema.getQueryType()!.getFields()[name]!;
    for (const variables of calls(hands)) {
      const { id } = variables as { id?: string };
      const type = name === 'node' && id ? schema.getType(capital(id.split('_')[0]!)) : undefined;
      const document = wholeDocument('query', field, type as GraphQLObjectType | undefined);
      answers.push(await client.send(document, variables));
    }
  }
  const file = await client.fetch(`/api/experiments/${experimentId}/measurements.csv`);
  return { calls: answers.length, text: JSON.stringify(answers) + (await file.text()) };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const members = (): [string, TestMember][] => MEMBER_ROLES.map((role) => [role, workspace[role]]);

describe('a forecast before its verdict is confirmed', () => {
  it('would be found by the walk: its own person finds it', async () => {
    const { calls, text } = await walk(zoe);
    expect(calls).toBeGreaterThan(50);
    expect(text).toMatch(TRACE);
  }, 120_000);

  it('is found by no role, in no field of any query, in no file', async () => {
    for (const [role, member] of members()) {
      const found = TRACE.exec((await walk(member)).text);
      expect([role, found?.[0]]).toEqual([role, undefined]);
    }
  }, 300_000);

  it('stands in no other table: no event, no message, no stored answer, no version', async () => {
    const { owner } = app.database;
    const { rows } = await owner.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'forecasts'`,
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { name } of rows) {
      const { rows: found } = await owner.query<{ text: string }>(
        `SELECT string_agg(t::text, ' ') AS text FROM ${name} t`,
      );
      expect([name, TRACE.exec(found[0]!.text ?? '')?.[0]]).toEqual([name, undefined]);
    }
  });

  it('leaves no trace of having been given: all rows but its own stay as they were', async () => {
    const { owner } = app.database;
    const moved = async () => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('forecasts', 'sessions')`,
      );
      const sums: unknown[] = [];
      for (const { name } of rows) {
        sums.push(
          (
            await owner.query(
              `SELECT '${name}', md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${name} t`,
            )
          ).rows,
        );
      }
      return sums;
    };
    const before = await moved();
    const answer = await zoe.client.mutate(
      'giveForecast',
      { experimentId, probability: CANARY },
      'forecasts { id crowd { count } }',
    );
    expect(answer).toMatchObject({ forecasts: { crowd: null } });
    expect(await moved()).toEqual(before);
  });
});

describe('a forecast once its verdict is confirmed', () => {
  it('is in the crowd for everybody, and still without its person', async () => {
    await app.database.owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, confirmed_at)
       VALUES ($1, $2, '[]', '{}', 'confirmed', now())`,
      [workspace.workspaceId, experimentId.slice('experiment_'.length)],
    );
    const query = `query ($id: ID!) { experiment(id: $id) { forecasts {
      own { probability } crowd { count mean median spread brier verdict } } } }`;
    for (const [role, { client }] of members()) {
      const { experiment } = await client.run(query, { id: experimentId });
      expect([role, experiment.forecasts]).toEqual([
        role,
        {
          own: null,
          crowd: {
            ...{ count: 3, median: 0.9, spread: [0.37, 0.9, 0.9], verdict: 'confirmed' },
            ...{ mean: expect.closeTo(2.17 / 3), brier: expect.closeTo((0.83 / 3) ** 2) },
          },
        },
      ]);
    }
  });
});
