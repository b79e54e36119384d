import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { missingSeries } from '../../apps/api/src/demo/series-files.js';
import { experimentsInOrder } from '../../apps/api/src/demo/demo-loader.js';
import { deleteUnfinished, demoState } from '../../apps/api/src/demo/demo-workspace.js';
import { oneAtATime } from '../../apps/api/src/database/one-at-a-time.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { cloneDatabase } from '../support/database.js';
import { startApp, type TestApp } from '../support/app.js';
import type { ApiClient } from '../support/api-client.js';

let app: TestApp;

const UNFINISHED = '01980000-0000-7000-8000-000000000001';

// Two servers at once on a database where a start was interrupted.
beforeAll(async () => {
  const database = await cloneDatabase();
  await database.owner.query(
    `INSERT INTO workspaces (workspace_id, name, is_demo, locale) VALUES ($1, 'Unfinished', true, 'fr')`,
    [UNFINISHED],
  );
  const [first, second] = await Promise.all([
    startApp({ LEVAIN_DEMO: 'on' }, database),
    startApp({ LEVAIN_DEMO: 'on' }, database),
  ]);
  app = first;
  await second.nest.close();
}, 120_000);
afterAll(() => app.stop());

interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly locale: string;
  readonly workspaceName: string;
}

async function accounts(): Promise<Account[]> {
  const { setupState } = await app
    .visitor()
    .run('{ setupState { needed demoAccounts { email password role locale workspaceName } } }');
  return setupState.demoAccounts;
}

async function signIn(role: string, locale: string): Promise<ApiClient> {
  const client = app.visitor();
  const account = (await accounts()).find((each) => each.role === role && each.locale === locale)!;
  const { email, password } = account;
  expect(await client.mutate('signIn', { email, password }, 'viewer { workspace { name } }')).toMatchObject({
    viewer: { workspace: { name: account.workspaceName } },
  });
  return client;
}

const BEGUN = ['experimentCreated', 'nextExperimentStarted', 'experimentSpread', 'planBorrowed'];

/** What comes before what, of one experiment or of one object. */
const IN_ORDER: readonly [
  earlier: readonly string[],
  later: readonly string[],
  within: 'experiment_id' | 'object_id',
][] = [
  [
    BEGUN,
    ['experimentShared', 'experimentMoved', 'experimentPlanned', 'participantInvited'],
    'experiment_id',
  ],
  [['experimentPlanned'], ['experimentStarted'], 'experiment_id'],
  [['experimentStarted'], ['measurementsImported', 'planAmended', 'testEnded'], 'experiment_id'],
  [['measurementsImported', 'planAmended'], ['testEnded', 'verdictRecorded'], 'experiment_id'],
  [['testEnded'], ['verdictRecorded'], 'experiment_id'],
  [['verdictRecorded'], ['verdictConfirmed', 'verdictContested'], 'experiment_id'],
  [['verdictRecorded'], ['learningConfirmed', 'learningContested'], 'experiment_id'],
  [['verdictConfirmed', 'verdictContested'], ['evaluationClosed'], 'experiment_id'],
  [['evaluationClosed'], ['decisionTaken', 'deadEndDescribed'], 'experiment_id'],
  [['participantInvited'], ['invitationAccepted', 'invitationDeclined'], 'object_id'],
  [['taskPlanned'], ['taskCompleted', 'taskDropped'], 'object_id'],
  [['decisionAsked'], ['askAnswered', 'askClosed'], 'object_id'],
  [['askAnswered'], ['askClosed'], 'object_id'],
  [['objectionRaised'], ['objectionAnswered', 'objectionMeasured', 'objectionReopened'], 'object_id'],
  [['feedbackHanded'], ['feedbackAnswered'], 'object_id'],
  [['roundOpened'], ['roundClosed', 'nomineesAsked'], 'object_id'],
  [['roundClosed'], ['nomineesAsked'], 'object_id'],
  [['referentAsked'], ['referentAnswered'], 'object_id'],
  [['goalSet'], ['goalClosed'], 'object_id'],
  [['readerInvited'], ['readerConfirmed'], 'object_id'],
];

/** What an object names has to be there before it. */
const MADE_OF = [
  ['prototypes', 'project'],
  ['hypotheses', 'project'],
  ['hypotheses', 'prototype'],
  ['experiments', 'project'],
  ['experiments', 'prototype'],
  ['experiments', 'hypothese'],
] as const;

const BOARD = `{ board(first: 100) { totalCount edges { node {
  id number title stage verdict verdictConfirmed decision design measurementCount parentNumber } } } }`;

describe('the demonstration', () => {
  it('has its real series', () => {
    expect(missingSeries()).toEqual([]);
  });

  it('is told once by servers that start together, and nothing is left of an interrupted start', async () => {
    const { rows } = await app.database.owner.query(
      'SELECT locale, workspace_id = $1 AS unfinished FROM workspaces ORDER BY locale',
      [UNFINISHED],
    );
    expect(rows).toEqual([
      { locale: 'en', unfinished: false },
      { locale: 'fr', unfinished: false },
    ]);
  });

  it.each(['fr', 'en'])('opens to its members in %s', async (locale) => {
    expect((await accounts()).filter((each) => each.locale === locale)).toHaveLength(7);
    const client = await signIn('coordinator', locale);
    const { board } = await client.run(BOARD);
    const shared = experimentsInOrder().filter((told) => !told.draft);
    // And the two whose plan was taken elsewhere.
    expect(board.totalCount).toBe(shared.length + 2);
    const stages = new Set(board.edges.map((edge: any) => edge.node.stage));
    expect([...stages].sort()).toEqual(['benchmark', 'evaluate', 'iterate', 'prototype', 'test']);
  });

  it('says of every experiment the verdict its text speaks of', async () => {
    const { board } = await (await signIn('leadership', 'fr')).run(BOARD);
    const byTitle = new Map<string, any>(board.edges.map((edge: any) => [edge.node.title, edge.node]));
    for (const told of experimentsInOrder().filter((each) => each.verdict)) {
      const title = typeof told.title === 'string' ? told.title : told.title.fr;
      expect([title, byTitle.get(title)?.verdict]).toEqual([title, told.verdict!.for]);
    }
  });

  it('holds at least twelve headline tests, each from the import', async () => {
    const { board } = await (await signIn('lead', 'en')).run(BOARD);
    const headlines = board.edges.filter((edge: any) => edge.node.design === 'comparison');
    expect(headlines.length).toBeGreaterThanOrEqual(12);
    const { rows } = await app.database.owner.query(`SELECT DISTINCT source FROM measurements`);
    expect(rows).toEqual([{ source: 'file' }]);
  });

  it('tells a lineage of three: refuted, no difference, confirmed', async () => {
    const client = await signIn('influencer', 'fr');
    const { board } = await client.run(BOARD);
    const last = board.edges.find(
      (edge: any) =>
        edge.node.title === 'Une question courte qui nomme quelqu’un' ||
        edge.node.title === 'Une question courte qui nomme quelqu’un',
    );
    const { experiment } = await client.run(
      'query ($id: ID!) { experiment(id: $id) { lineage { verdict keeps changes because } } }',
      {
        id: last.node.id,
      },
    );
    expect(experiment.lineage.map((each: any) => each.verdict)).toEqual([
      'refuted',
      'noDifference',
      'confirmed',
    ]);
  });

  it('gives no verdict where the draw was faulty', async () => {
    const client = await signIn('leadership', 'en');
    const { board } = await client.run(BOARD);
    const faulty = board.edges.find(
      (edge: any) => edge.node.title === 'A question as headline: a faulty draw',
    );
    const { experiment } = await client.run(
      'query ($id: ID!) { experiment(id: $id) { stage evaluation { computedVerdict computed } readings: analysis { analysis } } }',
      { id: faulty.node.id },
    );
    expect(experiment).toMatchObject({
      stage: 'evaluate',
      evaluation: { computedVerdict: null, computed: { reasons: [{ code: 'DATA_INVALID' }] } },
      readings: [{ analysis: { status: 'invalidData', reasons: [{ code: 'SAMPLE_RATIO_MISMATCH' }] } }],
    });
  });

  it('bets each headline test from its first headline: a verdict and its target say the same', async () => {
    const { board } = await (
      await signIn('lead', 'en')
    ).run(
      `{ board(first: 100) { edges { node { title design verdict outcome { metricName baseline target observed } } } } }`,
    );
    const told = board.edges
      .map((edge: any) => edge.node)
      .filter(({ design, outcome }: any) => design === 'comparison' && outcome?.metricName === 'Click rate')
      // A plan that was taken elsewhere bets on its own place, or on nothing yet.
      .filter(({ outcome }: any) => outcome.observed !== null);
    expect(told.length).toBeGreaterThanOrEqual(12);
    for (const { outcome } of told) expect(outcome.target - outcome.baseline).toBeCloseTo(0.004, 6);
    const against = told.filter(
      ({ verdict, outcome }: any) =>
        (verdict === 'confirmed' && outcome.observed < outcome.target) ||
        (verdict === 'refuted' && outcome.observed >= outcome.target),
    );
    expect(against.map(({ title }: any) => title)).toEqual([]);
  });

  it('amends one bet while its test runs, dated and with its reason', async () => {
    const { rows } = await app.database.owner.query(
      `SELECT a.amended_at::date::text AS on, a.reason <> '' AS explained, a.amended_at < e.test_ended_at AS running
       FROM amendments a JOIN experiments e ON e.workspace_id = a.workspace_id AND e.id = a.experiment_id`,
    );
    expect(rows).toEqual(
      Array.from({ length: 2 }, () => ({ on: '2015-01-05', explained: true, running: true })),
    );
  });

  it('has told nothing of tomorrow, and tells of each experiment from its beginning to its end', async () => {
    const { rows } = await app.database.owner.query(`SELECT kind FROM event_log WHERE happened_at > now()`);
    expect(rows).toEqual([]);
    for (const [earlier, later, within] of IN_ORDER) {
      const { rows: turned } = await app.database.owner.query(
        `SELECT DISTINCT x.number, one.kind AS earlier, other.kind AS later FROM event_log one
         JOIN event_log other ON other.workspace_id = one.workspace_id AND other.${within} = one.${within}
           AND other.happened_at < one.happened_at
         LEFT JOIN experiments x ON x.workspace_id = one.workspace_id AND x.id = one.experiment_id
         WHERE one.kind = ANY ($1) AND other.kind = ANY ($2)`,
        [earlier, later],
      );
      expect(turned).toEqual([]);
    }
  });

  it('makes nothing of what was not there yet', async () => {
    for (const [whole, part] of MADE_OF) {
      const { rows } = await app.database.owner.query(
        `SELECT whole.id FROM ${whole} whole JOIN ${part}s part ON part.workspace_id = whole.workspace_id
           AND part.id = whole.${part === 'hypothese' ? 'hypothesis' : part}_id
         WHERE whole.created_at < part.created_at`,
      );
      expect([whole, part, rows]).toEqual([whole, part, []]);
    }
    const { rows } = await app.database.owner.query(
      `SELECT FROM measurements WHERE observed_on > recorded_at::date
       UNION ALL SELECT FROM testimonies WHERE heard_on > recorded_at::date`,
    );
    expect(rows).toEqual([]);
  });

  it.each(['fr', 'en'])(
    'shows the history of each experiment from the last day to the first in %s',
    async (locale) => {
      const client = await signIn('coordinator', locale);
      const { board } = await client.run(BOARD);
      for (const { node } of board.edges) {
        const { experiment } = await client.run(
          'query ($id: ID!) { experiment(id: $id) { history(first: 100) { edges { node { happenedAt } } } } }',
          { id: node.id },
        );
        const days = experiment.history.edges.map((edge: any) => edge.node.happenedAt);
        expect(days).toEqual([...days].sort().reverse());
      }
    },
  );

  it('has nobody contest what they have confirmed', async () => {
    const { rows } = await app.database.owner.query(
      `SELECT one.experiment_id FROM event_log one JOIN event_log other
         ON other.workspace_id = one.workspace_id AND other.experiment_id = one.experiment_id
         AND other.actor_id = one.actor_id
       WHERE one.kind IN ('verdictConfirmed', 'learningConfirmed')
         AND other.kind IN ('verdictContested', 'learningContested')`,
    );
    expect(rows).toEqual([]);
  });

  it('writes French with its own apostrophe', async () => {
    const { rows } = await app.database.owner.query(
      `SELECT after FROM event_log JOIN workspaces USING (workspace_id) WHERE locale = 'fr' AND after::text LIKE '%''%'`,
    );
    expect(rows).toEqual([]);
  });

  // Last: it takes the French one away.
  it('is deleted with everything in it when it was not told to its end', async () => {
    const { owner, address } = app.database;
    const of = `WHERE workspace_id = (SELECT workspace_id FROM workspaces WHERE locale = 'fr')`;
    await owner.query(`UPDATE members SET password_hash = NULL ${of}`);
    const { open, unfinished } = await demoState(app.nest.get(UnitOfWork, { strict: false }));
    expect([[...open], unfinished.length]).toEqual([['en'], 1]);
    await oneAtATime(address, 1, (client) => deleteUnfinished(client, unfinished));
    const { rows } = await owner.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'workspace_id'`,
    );
    for (const { table_name: table } of rows) {
      const left = await owner.query(`SELECT FROM ${table} WHERE workspace_id = $1`, [...unfinished]);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
  });
});
