import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActingPerson } from '../../apps/api/src/database/acting-member.js';
import type { CommandResult } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { recordForecast } from '../../apps/api/src/forecasts/record-forecast.js';
import { startApp, type TestApp } from '../support/app.js';
import { runningTest, type RunningTest } from '../support/running-test.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;
let participants: TestMember[];
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  test = await runningTest(app, workspace);
  participants = [workspace.influencer, workspace.coordinator, await workspace.join('influencer', 'Zoé')];
  for (const { actor } of participants) await takePart(actor);
});
afterAll(() => app.stop());

async function takePart(actor: ActingPerson): Promise<void> {
  await app.database.owner.query(
    `INSERT INTO participations (workspace_id, id, experiment_id, person_id, role, status)
     VALUES ($1, gen_random_uuid(), $2, $3, 'relay', 'accepted')`,
    [actor.workspaceId, test.uuid, actor.personId],
  );
}

const give = (actor: ActingPerson, probability: number): Promise<CommandResult<{ experimentId: string }>> =>
  app.nest
    .get(UnitOfWork)
    .write(actor, (tx) => recordForecast(tx, actor, { experimentId: test.uuid, probability }));

/** What the role of requests gets for the person, whatever it asks for. */
function ask(actor: ActingPerson, sql: string): Promise<Record<string, unknown>[]> {
  return app.nest.get(UnitOfWork).read(actor, (tx) => tx.query(sql));
}

const confirmVerdict = (at: Date | null): Promise<unknown> =>
  app.database.owner.query(
    `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, confirmed_at)
     VALUES ($1, $2, '[]', '{}', 'refuted', $3, $4)
     ON CONFLICT (workspace_id, experiment_id) DO UPDATE SET confirmed_at = $4`,
    [workspace.workspaceId, test.uuid, workspace.lead.actor.memberId, at],
  );

describe('a forecast before the verdict is confirmed', () => {
  it('is given by those who take part and by the owner, and changed: the last one counts', async () => {
    const [first, second, third] = participants.map(({ actor }) => actor);
    for (const [actor, probability] of [
      [first!, 0.9],
      [first!, 0.37],
      [second!, 0.62],
      [third!, 0.8],
      [workspace.lead.actor, 0.99],
    ] as const) {
      expect(await give(actor, probability)).toEqual({ ok: true, value: { experimentId: test.uuid } });
    }
    expect(await ask(first!, 'SELECT probability, is_owners FROM levain_own_forecasts()')).toEqual([
      { probability: '0.37', is_owners: false },
    ]);
    expect(await ask(workspace.lead.actor, 'SELECT is_owners FROM levain_own_forecasts()')).toEqual([
      { is_owners: true },
    ]);
  });

  it('is given once, however many taps come at the same time', async () => {
    const { actor } = participants[0]!;
    const given = await Promise.all([0.37, 0.37, 0.37].map((probability) => give(actor, probability)));
    expect(given.every(({ ok }) => ok)).toBe(true);
    expect(await ask(actor, 'SELECT probability FROM forecasts')).toEqual([{ probability: '0.37' }]);
  });

  it('is refused to whoever does not take part, and not found elsewhere', async () => {
    expect(await give(workspace.leadership.actor, 0.5)).toMatchObject({
      error: { refusals: [{ code: 'FORECAST_OF_PARTICIPANTS' }] },
    });
    const elsewhere = await newWorkspace(app, 'Elsewhere');
    expect(await give(elsewhere.lead.actor, 0.5)).toEqual({ ok: false, error: { kind: 'notFound' } });
  });

  it('is read by its person alone: not by owner, coordinator, admin, leadership, nor without a person', async () => {
    const { lead, admin, leadership, influencer } = workspace;
    const nobody = { workspaceId: workspace.workspaceId } as ActingPerson;
    const seen = await Promise.all(
      [lead.actor, admin.actor, leadership.actor, influencer.actor, nobody].map((actor) =>
        ask(actor, 'SELECT count(*)::int AS n, max(probability)::text AS most FROM forecasts'),
      ),
    );
    expect(seen.flat()).toEqual([
      { n: 1, most: '0.99' },
      { n: 0, most: null },
      { n: 0, most: null },
      { n: 1, most: '0.37' },
      { n: 0, most: null },
    ]);
  });

  it('says nothing of whose, when or in which order, not even to those who may see it', async () => {
    for (const column of ['person_id', 'given_at', 'ctid', 'xmin', '*']) {
      await expect(ask(workspace.admin.actor, `SELECT ${column} FROM forecasts`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('is not told by the statistics of the planner, nor by what a plan estimates', async () => {
    await app.database.owner.query('ANALYZE forecasts');
    const { actor } = workspace.admin;
    expect(await ask(actor, `SELECT * FROM pg_stats WHERE tablename = 'forecasts'`)).toEqual([]);
    const estimate = async (probability: number) => {
      const plan = await ask(actor, `EXPLAIN SELECT FROM forecasts WHERE probability = ${probability}`);
      return /rows=\d+/.exec(JSON.stringify(plan))?.[0];
    };
    expect(await estimate(0.37)).toMatch(/rows=/);
    expect(await estimate(0.37)).toBe(await estimate(0.11));
  });

  it('cannot be given, changed or taken away for somebody else', async () => {
    const [first, second] = participants.map(({ actor }) => actor);
    const write = (sql: string) =>
      app.nest.get(UnitOfWork).write(first!, async (tx) => {
        const answer: unknown = await tx.query(sql);
        return { ok: true, value: answer };
      });
    const other = `'${workspace.workspaceId}', '${test.uuid}', '${second!.personId}', 0.5, false`;
    const columns = 'workspace_id, experiment_id, person_id, probability, is_owners';
    // The same words whether a row is there or not: no message tells that the other gave one.
    await expect(write(`INSERT INTO forecasts (${columns}) VALUES (${other})`)).rejects.toThrow(
      'row-level security',
    );
    await expect(
      write(
        `INSERT INTO forecasts (${columns}) VALUES (${other.replace(second!.personId, workspace.admin.actor.personId)})`,
      ),
    ).rejects.toThrow('row-level security');
    expect(await write(`UPDATE forecasts SET probability = 0.37`)).toMatchObject({ value: [[], 1] });
    for (const sql of [
      'DELETE FROM forecasts',
      'TRUNCATE forecasts',
      `UPDATE forecasts SET person_id = NULL`,
    ]) {
      await expect(write(sql)).rejects.toThrow('permission denied');
    }
  });

  it('stays hidden while a verdict is recorded and not confirmed', async () => {
    await confirmVerdict(null);
    expect(await ask(workspace.admin.actor, 'SELECT probability FROM forecasts')).toEqual([]);
  });
});

describe('a forecast after the verdict is confirmed', () => {
  it('is in the crowd without its person; the owner is not in the crowd', async () => {
    await test.end('2026-03-16');
    await confirmVerdict(new Date());
    const rows = await ask(workspace.admin.actor, 'SELECT probability FROM forecasts ORDER BY probability');
    expect(rows.map(({ probability }) => probability)).toEqual(['0.37', '0.62', '0.80']);
    await expect(ask(workspace.admin.actor, 'SELECT person_id FROM forecasts')).rejects.toThrow(
      'permission denied',
    );
  });

  it('can no longer be given or changed, by the rules and by the database', async () => {
    const { actor } = participants[0]!;
    expect(await give(actor, 0.01)).toMatchObject({ error: { refusals: [{ code: 'FORECAST_CLOSED' }] } });
    const change = app.nest
      .get(UnitOfWork)
      .write(actor, (tx) => tx.query('UPDATE forecasts SET probability = 0.01'));
    await expect(change).rejects.toThrow('row-level security');
  });
});
