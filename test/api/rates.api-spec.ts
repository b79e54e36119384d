import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { kept, upload } from '../support/file-upload.js';
import { HEADLINES, runningTest, type Bet, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

const RATE: Bet = { ...HEADLINES, shape: 'rate', baseline: 5, target: 4, minimumWorthwhileEffect: 1 };

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  test = await runningTest(app, workspace, RATE);
});

const reading = (arm: number, figures: object, observedOn = '2026-03-03') => ({
  ...{ measureId: test.measureId, armId: test.armIds[arm], observedOn, ...figures },
});

const record = (readings: object[], source = 'typed') =>
  workspace.lead.client.mutate(
    'recordMeasurements',
    { idempotencyKey: anyKey(), experimentId: test.id, source, readings },
    'recorded',
  );

const codes = (payload: any) => payload.refusals.map((each: any) => `${each.field} ${each.code}`);

const LIST = `query ($id: ID!) { experiment(id: $id) { measurements(first: 10) { edges { node {
  id version observedOn events total exposure value covariate isIndividual corrections { before after } } } } } }`;

const list = async () =>
  (await workspace.leadership.client.run(LIST, { id: test.id })).experiment.measurements.edges.map(
    ({ node }: any) => node,
  );

const exported = async () => {
  const response = await workspace.leadership.client.fetch(`/api/experiments/${test.id}/measurements.csv`);
  return (await response.text()).trimEnd().split('\r\n');
};

const good = (text: string) =>
  upload(test, text, { client: workspace.lead.client, query: { mode: 'goodRows' } });

describe('a count over an exposure', () => {
  it('is recorded, shown, exported, and read by day', async () => {
    const recorded = await record([
      reading(0, { events: 12, exposure: 2.5 }),
      reading(0, { events: 0, exposure: 1 }, '2026-03-04'),
      reading(1, { events: 7, exposure: 2.5 }),
    ]);
    expect(recorded).toMatchObject({ recorded: 3 });
    expect(await list()).toContainEqual(
      expect.objectContaining({ events: 12, exposure: 2.5, total: null, isIndividual: false }),
    );
    expect((await exported())[0]).toBe(
      'date,measure,arm,value,covariate,events,total,exposure,n,mean,sd,note',
    );
    expect(await exported()).toContain(`2026-03-03,${test.metricName},Titre B,,,7,,2.5,,,,`);
  });

  it('refuses a second figure for a day', async () => {
    await record([reading(0, { events: 12, exposure: 2.5 })]);
    expect(codes(await record([reading(0, { events: 1, exposure: 1 })]))).toEqual([
      'readings.0.observedOn READING_TAKEN',
    ]);
  });

  it.each([
    [{ events: 3, exposure: 0 }, ['readings.0.exposure EXPOSURE_NOT_POSITIVE']],
    [{ events: 3, exposure: -1 }, ['readings.0.exposure EXPOSURE_NOT_POSITIVE']],
    [{ events: 3, exposure: 1e300 }, ['readings.0.exposure FIGURE_OUT_OF_RANGE']],
    [{ events: 3 }, ['readings.0.exposure EXPOSURE_MISSING']],
    [{ events: 2.5, exposure: 1 }, ['readings.0.events COUNT_NOT_WHOLE']],
    [{ events: -2, exposure: 1 }, ['readings.0.events COUNT_NEGATIVE']],
    [{ events: 3, total: 9 }, ['readings.0.exposure EXPOSURE_MISSING']],
    [{ events: 3, exposure: 1, covariate: 2 }, ['readings.0.covariate COVARIATE_WITHOUT_VALUE']],
  ])('%j is refused at its control', async (figures, refused) => {
    expect(codes(await record([reading(0, figures)]))).toEqual(refused);
    expect(await kept(app, test)).toEqual({ readings: 0, imports: 0 });
  });

  it('is corrected; the old one stays in the history', async () => {
    await record([reading(0, { events: 12, exposure: 2.5 })]);
    const [{ id, version }] = await list();
    const corrected = await workspace.lead.client.mutate(
      'correctMeasurement',
      { id, version, reason: 'Mal compté', reading: reading(0, { events: 12, exposure: 2.75 }) },
      'measurement { exposure }',
    );
    expect(corrected).toMatchObject({ measurement: { exposure: 2.75 } });
    expect((await list())[0].corrections).toMatchObject([
      { before: { events: 12, exposure: 2.5 }, after: { events: 12, exposure: 2.75 } },
    ]);
  });

  it('comes in from a file, bad rows told apart, and the exported file comes in again', async () => {
    const answer = await good(
      [
        'Date;Groupe;Cas;Personnes-semaines',
        ...['03/03/2026;Titre A;12;2,5', '03/03/2026;Titre B;7;2,5', '04/03/2026;Titre A;3;0'],
        ...['05/03/2026;Titre A;2,5;1', '06/03/2026;Titre A;3;-1', '07/03/2026;Titre A;3;=1+1'],
        '08/03/2026;Titre A;3;NaN',
      ].join('\n'),
    );
    expect(answer).toMatchObject({ status: 200, import: { rowsRead: 7, rowsImported: 2, rowsRefused: 5 } });
    expect(answer.bad.map(({ refusals }: any) => refusals[0].code)).toEqual([
      ...['EXPOSURE_NOT_POSITIVE', 'COUNT_NOT_WHOLE', 'EXPOSURE_NOT_POSITIVE', 'CELL_FORMULA'],
      'EXPOSURE_MISSING',
    ]);
    const file = (await exported()).join('\n').replaceAll('2026-03-03', '2026-03-09');
    expect(await good(file)).toMatchObject({ status: 200, import: { rowsImported: 2, rowsRefused: 0 } });
    expect(await list()).toContainEqual(
      expect.objectContaining({ observedOn: '2026-03-09', events: 12, exposure: 2.5 }),
    );
  });

  it('is pooled on the board, week by week', async () => {
    await record([
      ...[reading(0, { events: 10, exposure: 2 }), reading(0, { events: 0, exposure: 3 }, '2026-03-11')],
      ...[reading(1, { events: 3, exposure: 2.5 }), reading(1, { events: 3, exposure: 1.5 }, '2026-03-11')],
    ]);
    const { board } = await workspace.leadership.client.run(
      '{ board(first: 50) { edges { node { id outcome { shape observed control sparkline } } } } }',
    );
    const card = board.edges.find(({ node }: any) => node.id === test.id).node;
    expect(card.outcome).toEqual({ shape: 'rate', observed: 1.5, control: 2, sparkline: [1.2, 2] });
  });

  it('is the last wall of the database too', async () => {
    const insert = (exposure: string) =>
      app.database.owner.query(
        `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, events, exposure, source, recorded_by)
         SELECT workspace_id, gen_random_uuid(), experiment_id, m.id, (SELECT id FROM arms a WHERE a.experiment_id = m.experiment_id LIMIT 1),
           '2026-03-05', 1, $2::float8, 'typed', $3 FROM measures m WHERE experiment_id = $1`,
        [test.uuid, exposure, workspace.lead.actor.memberId],
      );
    for (const exposure of ['0', '-1', 'NaN', 'Infinity'])
      await expect(insert(exposure)).rejects.toMatchObject({ constraint: 'measurements_exposure_check' });
  });
});

describe('what was known of the same people before', () => {
  beforeEach(async () => {
    test = await runningTest(app, workspace, { ...RATE, shape: 'mean', minimumPerArm: 3 });
  });

  it('comes with one person’s value only', async () => {
    expect(
      codes(
        await record([reading(0, { n: 12, mean: 4, sd: 1, covariate: 3 }), reading(0, { covariate: 3 })]),
      ),
    ).toEqual(['readings.0.covariate COVARIATE_WITHOUT_VALUE', 'readings.1.value VALUE_MISSING']);
    expect(await record([reading(0, { value: 4, covariate: 3 })])).toMatchObject({ recorded: 1 });
    expect(await list()).toMatchObject([{ value: 4, covariate: 3, isIndividual: true }]);
  });

  it('comes in from a file; a person without a value is passed over', async () => {
    const answer = await good(
      'date,arm,value,before\n2026-03-03,Titre A,4,3\n2026-03-03,Titre A,5,\n2026-03-03,Titre A,,7\n2026-03-03,Titre A,5,x\n',
    );
    expect(answer).toMatchObject({ import: { rowsRead: 4, rowsImported: 2, rowsRefused: 1 } });
    expect(await list()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: 4, covariate: 3 }),
        expect.objectContaining({ value: 5, covariate: null }),
      ]),
    );
  });
});

describe('where readings came from', () => {
  it('is not for a typed act to say', async () => {
    const { errors } = await workspace.lead.client.send(
      'mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { __typename } }',
      {
        input: {
          ...{ idempotencyKey: anyKey(), experimentId: test.id, source: 'file' },
          readings: [reading(0, { events: 1, exposure: 1 })],
        },
      },
    );
    expect(errors?.[0]?.message).toContain('"input.source"');
    expect(await kept(app, test)).toEqual({ readings: 0, imports: 0 });
  });
});
