import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { summaryDifferences, type Difference } from '../../apps/api/src/summaries/check-summaries.js';
import { rebuildSummaries } from '../../apps/api/src/summaries/rebuild-summaries.js';
import { summariesCommand } from '../../apps/api/src/summaries/summaries-command.js';
import { readSettings } from '../../apps/api/src/config/settings.js';
import type { TestApp } from '../support/app.js';
import { upload } from '../support/file-upload.js';
import { HEADLINES, runningTest, type Bet, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const MEAN: Bet = { ...HEADLINES, shape: 'mean', baseline: 10, target: 12, minimumWorthwhileEffect: 1 };
const RATE: Bet = { ...HEADLINES, shape: 'rate', baseline: 3, target: 2, minimumWorthwhileEffect: 1 };

const rows = async (sql: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(sql, values)).rows;

async function connectedTo({ database }: TestApp): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.address.ownerUrl });
  await client.connect();
  return client;
}

async function differences(): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const each of summaryDifferences(app.database.owner)) found.push(each);
  return found;
}

const dayOf = (day: number): string => `2026-03-${String(2 + day).padStart(2, '0')}`;
const cents = (amount: number): number => amount / 100;

/** One reading of the bet's shape, out of small whole numbers. */
function figures({ shape }: Bet, amount: number, size: number): Record<string, number> {
  if (shape === 'proportion') return { events: Math.min(amount, size * 100), total: size * 100 };
  if (shape === 'rate') return { events: amount, exposure: cents(size * 13) };
  return size % 2 ? { value: cents(amount) } : { n: size, mean: cents(amount), sd: cents(size * 7) };
}

type Act = { readonly kind: string; readonly seed: readonly number[] };

const number = fc.integer({ min: 1, max: 997 });
const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('record', 'record', 'import', 'correct', 'undo'),
  seed: fc.array(number, { minLength: 6, maxLength: 6 }),
});

async function perform(test: RunningTest, bet: Bet, { kind, seed }: Act): Promise<void> {
  const { client } = workspace.lead;
  const reading = (index: number) => ({
    ...{ measureId: test.measureId, armId: test.armIds[seed[index % 6]! % 2] },
    ...{
      observedOn: dayOf((seed[index % 6]! * (index + 1)) % 14),
      ...figures(bet, seed[(index + 1) % 6]!, 1 + (seed[(index + 2) % 6]! % 9)),
    },
  });
  const chosen = <T>(list: readonly T[]): T | undefined => list[seed[0]! % Math.max(list.length, 1)];
  if (kind === 'record') {
    const readings = Array.from({ length: 1 + (seed[0]! % 4) }, (_, index) => reading(index));
    await client.mutate(
      'recordMeasurements',
      { idempotencyKey: anyKey(), experimentId: test.id, source: 'typed', readings },
      'recorded',
    );
  } else if (kind === 'import') {
    const columns = {
      proportion: 'Clics;Impressions',
      mean: 'Valeur',
      rate: 'Nombre;Exposition',
      level: 'Valeur',
    }[bet.shape];
    const figuresOf = (amount: number) =>
      ({
        proportion: `${amount};1000`,
        mean: `${cents(amount)}`,
        rate: `${amount};${cents(amount)}`,
        level: `${amount}`,
      })[bet.shape];
    const lines = seed.map(
      (amount, index) =>
        `${dayOf((amount + index) % 14)};${index % 2 ? 'Titre A' : 'Titre B'};${figuresOf(amount)}`,
    );
    const query = { mode: 'goodRows' };
    await upload(test, `Date;Bras;${columns}\n${lines.join('\n')}\n`, { client, query });
  } else if (kind === 'correct') {
    const one = chosen(
      await rows('SELECT id, version FROM measurements WHERE experiment_id = $1 ORDER BY id', test.uuid),
    );
    const input = { id: `measurement_${one?.id}`, version: one?.version, reason: 'r', reading: reading(3) };
    if (one) await client.mutate('correctMeasurement', input, 'measurement { id }');
  } else {
    const one = chosen(await rows('SELECT id FROM imports WHERE experiment_id = $1 ORDER BY id', test.uuid));
    if (one) await client.mutate('undoImport', { id: `import_${one.id}` }, 'import { undoneAt }');
  }
}

describe('the summaries', () => {
  it.each([
    ['a proportion', HEADLINES],
    ['a mean', MEAN],
    ['a rate', RATE],
  ])(
    'of %s equal the readings to the last digit, whatever was recorded, brought, corrected and taken back',
    async (_, bet) => {
      let written = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anAct, { minLength: 4, maxLength: 10 }), async (acts) => {
          const test = await runningTest(app, workspace, bet);
          for (const act of acts) await perform(test, bet, act);
          written +=
            (await rows('SELECT FROM measurement_corrections')).length +
            (await rows('SELECT FROM measurements')).length;
          expect(await differences()).toEqual([]);
        }),
        { numRuns: 6 },
      );
      expect(written).toBeGreaterThan(50);
      expect((await rows('SELECT count(*)::int AS n FROM measure_changes'))[0].n).toBe(0);
    },
  );

  it('hold what fifty recorded at once', async () => {
    const test = await runningTest(app, workspace, MEAN);
    const record = (value: number) =>
      workspace.lead.client.mutate(
        'recordMeasurements',
        {
          ...{ idempotencyKey: anyKey(), experimentId: test.id, source: 'typed' },
          readings: [
            {
              measureId: test.measureId,
              armId: test.armIds[value % 2],
              observedOn: dayOf(value % 14),
              value,
            },
          ],
        },
        'recorded',
      );
    const done = await Promise.all(Array.from({ length: 50 }, (_, value) => record(value)));
    expect(done.filter(({ recorded }) => recorded === 1)).toHaveLength(50);
    const [kept] = await rows(
      'SELECT sum(readings)::int AS n, sum(sum)::int AS sum FROM measure_totals WHERE experiment_id = $1',
      test.uuid,
    );
    expect(kept).toEqual({ n: 50, sum: (49 * 50) / 2 });
    expect(await differences()).toEqual([]);
  });

  it('follow the readings to the other side of a change, and go with an experiment', async () => {
    const test = await runningTest(app, workspace, MEAN);
    await perform(test, MEAN, { kind: 'import', seed: [1, 22, 333, 44, 555, 666] });
    await rows(
      'UPDATE measurements SET arm_id = $2 WHERE experiment_id = $1',
      test.uuid,
      test.armIds[0]!.split('_')[1],
    );
    expect(await differences()).toEqual([]);
    await rows('DELETE FROM measures WHERE experiment_id = $1', test.uuid);
    expect(await rows('SELECT FROM measure_weeks WHERE experiment_id = $1', test.uuid)).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('count each stage, verdict and decision of what everybody sees', async () => {
    const counted = async () =>
      (
        await rows('SELECT coalesce(sum(count), 0)::int AS n FROM stage_counts WHERE stage = $1', 'evaluate')
      )[0].n;
    const before = await counted();
    const test = await runningTest(app, workspace);
    await test.end('2026-03-16');
    expect(await counted()).toBe(before + 1);
    await rows(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict) SELECT workspace_id, id, '[]', '{}', 'refuted' FROM experiments WHERE id = $1`,
      test.uuid,
    );
    await rows(`UPDATE evaluations SET verdict = 'confirmed' WHERE experiment_id = $1`, test.uuid);
    await rows(`UPDATE experiments SET is_draft = true WHERE id = $1`, test.uuid);
    expect(await counted()).toBe(before);
    await rows(`UPDATE experiments SET is_draft = false, project_id = NULL WHERE id = $1`, test.uuid);
    expect(await counted()).toBe(before + 1);
    expect(await differences()).toEqual([]);
  });

  it('hold when something last happened, and the words of every text as it is written, changed and taken away', async () => {
    const test = await runningTest(app, workspace);
    const held = async () =>
      (
        await rows(
          `SELECT words @@ levain_words_asked('{pétrin}') OR words @@ levain_words_asked('{petrin}') AS found, is_private
           FROM text_words WHERE kind = 'experiment' AND object_id = $1`,
          test.uuid,
        )
      )[0];
    await rows(
      `UPDATE experiments SET last_activity_at = last_activity_at + interval '1 day' WHERE id = $1`,
      test.uuid,
    );
    expect(await differences()).toEqual([]);
    await rows(`UPDATE experiments SET title = 'Au pétrin', is_draft = true WHERE id = $1`, test.uuid);
    expect(await held()).toEqual({ found: true, is_private: true });
    await rows(`UPDATE experiments SET title = 'Ailleurs', is_draft = false WHERE id = $1`, test.uuid);
    expect(await held()).toEqual({ found: false, is_private: false });
    await rows(
      `UPDATE hypotheses SET rationale = 'le pétrin est froid' WHERE id = (SELECT hypothesis_id FROM experiments WHERE id = $1)`,
      test.uuid,
    );
    expect(await held()).toEqual({ found: true, is_private: false });
    await rows(`UPDATE people SET name = 'Élise Fournier' WHERE workspace_id = $1`, workspace.workspaceId);
    await rows(`UPDATE projects SET purpose = 'cuire' WHERE workspace_id = $1`, workspace.workspaceId);
    expect(await differences()).toEqual([]);
  });

  it('hold both changes when an experiment and its hypothesis are revised at once', async () => {
    const test = await runningTest(app, workspace);
    const other = await connectedTo(app);
    try {
      await other.query('BEGIN');
      await other.query(`UPDATE experiments SET title = 'Farine' WHERE id = $1`, [test.uuid]);
      const revised = rows(
        `UPDATE hypotheses SET rationale = 'levure' WHERE id = (SELECT hypothesis_id FROM experiments WHERE id = $1)`,
        test.uuid,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      await other.query('COMMIT');
      await revised;
    } finally {
      await other.end();
    }
    expect(await differences()).toEqual([]);
  });

  it('go with a whole workspace', async () => {
    const other = await newWorkspace(app);
    const test = await runningTest(app, other);
    await rows('DELETE FROM experiments WHERE id = $1', test.uuid);
    expect(await differences()).toEqual([]);
  });
});

describe('the check', () => {
  const say: string[] = [];
  const command = (...words: string[]) => {
    say.length = 0;
    const settings = readSettings({ DATABASE_URL: app.database.address.ownerUrl, LEVAIN_DATA: '/nowhere' });
    return summariesCommand(words, settings, (line) => say.push(line));
  };

  it('finds a row that was tampered with, one that is missing and a count that is off; the rebuild mends them', async () => {
    const test = await runningTest(app, workspace, MEAN);
    await perform(test, MEAN, { kind: 'import', seed: [1, 22, 333, 44, 555, 666] });
    expect(await command('check')).toBe(0);
    await rows(
      `UPDATE measure_totals SET sum = sum + 0.01 WHERE experiment_id = $1 AND arm_id = $2`,
      test.uuid,
      test.armIds[0]!.split('_')[1],
    );
    await rows(`DELETE FROM measure_weeks WHERE experiment_id = $1 AND week = '2026-03-02'`, test.uuid);
    await rows(
      `UPDATE stage_counts SET count = count + 1 WHERE workspace_id = $1 AND stage = 'test' AND count > 0`,
      workspace.workspaceId,
    );
    await rows(`UPDATE portfolio_entries SET last_activity_at = now() WHERE experiment_id = $1`, test.uuid);
    await rows(`UPDATE text_words SET words = '' WHERE kind = 'experiment' AND object_id = $1`, test.uuid);
    await rows(`DELETE FROM text_words WHERE kind = 'person' AND workspace_id = $1`, workspace.workspaceId);
    await rows(
      `INSERT INTO text_words VALUES ($1, 'project', gen_random_uuid(), false, '', '')`,
      workspace.workspaceId,
    );
    expect(await command('check', workspace.workspaceId)).toBe(1);
    expect(say.join('\n')).toMatch(/measure_totals: kept .*\n*[\s\S]*measure_weeks|measure_weeks: kept null/);
    for (const table of ['stage_counts', 'portfolio_entries', 'text_words'])
      expect(say.join('\n')).toContain(`${table}: kept`);
    expect(say.join('\n')).toContain('text_words: kept null');
    expect(await command('rebuild', workspace.workspaceId)).toBe(0);
    expect(await command('check')).toBe(0);
    expect(await command('mend')).toBe(2);
  });

  it('is not misled by a rebuild while readings are recorded', async () => {
    const test = await runningTest(app, workspace, MEAN);
    let over = false;
    const recording = (async () => {
      for (let value = 0; value < 40; value += 1) {
        await perform(test, MEAN, { kind: 'record', seed: [value, value + 1, value + 2, 3, 4, 5] });
      }
      over = true;
    })();
    while (!over) await rebuildSummaries(app.database.owner);
    await recording;
    expect(await differences()).toEqual([]);
  });
});

it('are kept by no statement of the request: as many are sent for a hundred readings as for one', async () => {
  const test = await runningTest(app, workspace, MEAN);
  const sent = (count: number) =>
    statementsOf(app, () =>
      workspace.lead.client.mutate(
        'recordMeasurements',
        {
          ...{ idempotencyKey: anyKey(), experimentId: test.id, source: 'typed' },
          readings: Array.from({ length: count }, (_, value) => ({
            ...{ measureId: test.measureId, armId: test.armIds[0], observedOn: dayOf(value % 14), value },
          })),
        },
        'recorded',
      ),
    );
  expect((await sent(100)).length).toBe((await sent(1)).length);
});
