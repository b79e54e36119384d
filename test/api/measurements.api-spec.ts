import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { runningTest, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  test = await runningTest(app, workspace);
});

const reading = (arm: number, events: number, total: number, observedOn = '2026-03-03') => ({
  ...{ measureId: test.measureId, armId: test.armIds[arm], observedOn, events, total },
});

const record = (readings: object[], idempotencyKey = anyKey(), source = 'typed') =>
  workspace.lead.client.mutate(
    'recordMeasurements',
    { idempotencyKey, experimentId: test.id, source, readings },
    'recorded experiment { id }',
  );

const MEASUREMENTS = `query ($id: ID!) { experiment(id: $id) { measurements(first: 10) { totalCount edges { node {
  id version observedOn events total note source recordedBy { name }
  corrections { reason before after correctedBy { name } } } } } } }`;

const measurements = async () => {
  const { experiment } = await workspace.leadership.client.run(MEASUREMENTS, { id: test.id });
  return experiment.measurements;
};

const codes = (payload: any) => payload.refusals.map((each: any) => `${each.field} ${each.code}`);

describe('recordMeasurements', () => {
  it('records them once per key', async () => {
    const key = anyKey();
    const readings = [reading(0, 12, 1000), reading(1, 20, 1000)];
    expect(await record(readings, key)).toMatchObject({
      __typename: 'RecordMeasurementsSuccess',
      recorded: 2,
    });
    expect(await record(readings, key)).toMatchObject({
      __typename: 'RecordMeasurementsSuccess',
      recorded: 2,
    });
    expect(await record([reading(0, 1, 2)], key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await measurements()).toMatchObject({
      totalCount: 2,
      edges: [{ node: { source: 'typed', recordedBy: { name: 'lead' } } }, { node: { source: 'typed' } }],
    });
  });

  it('refuses each wrong line at its control, and then records nothing', async () => {
    const refused = await record([
      reading(0, 12, 1000),
      reading(1, 12, 10),
      reading(0, 13, 1000),
      { ...reading(1, 1, 2), armId: 'arm_018f0000-0000-7000-8000-000000000000' },
      { measureId: test.measureId, armId: test.armIds[1], observedOn: '2026-03-01' },
    ]);
    expect(codes(refused)).toEqual([
      'readings.1.events COUNT_ABOVE_TOTAL',
      'readings.2.observedOn READING_DUPLICATE',
      'readings.3.armId ARM_UNKNOWN',
      'readings.4.observedOn DATE_BEFORE_START',
      'readings.4.events COUNT_MISSING',
      'readings.4.total TOTAL_MISSING',
    ]);
    expect(await measurements()).toMatchObject({ totalCount: 0 });
  });

  it('refuses a second figure for a period, and records nothing of the call', async () => {
    await record([reading(0, 12, 1000)]);
    const refused = await record([reading(1, 9, 900), reading(0, 13, 1000)]);
    expect(codes(refused)).toEqual(['readings.1.observedOn READING_TAKEN']);
    expect(await measurements()).toMatchObject({ totalCount: 1 });
  });

  it('takes 2,000 at most', async () => {
    const many = Array.from({ length: 2001 }, () => reading(0, 1, 2));
    expect(codes(await record(many))).toEqual(['readings TOO_MANY_ITEMS']);
  });

  it('is for those who take part', async () => {
    const outsider = await workspace.influencer.client.mutate(
      'recordMeasurements',
      { idempotencyKey: anyKey(), experimentId: test.id, source: 'typed', readings: [reading(0, 1, 2)] },
      'recorded',
    );
    expect(outsider).toMatchObject({ __typename: 'RefusedError', code: 'NOT_ALLOWED' });
  });
});

describe('correctMeasurement', () => {
  const correct = (node: any, fields: object, reason = 'Chiffre relu') =>
    workspace.lead.client.mutate(
      'correctMeasurement',
      { id: node.id, version: node.version, reason, reading: { ...reading(0, 12, 1000), ...fields } },
      'measurement { id events version corrections { reason before after } }',
    );

  it('keeps the old figures and says why', async () => {
    await record([reading(0, 12, 1000)]);
    const [{ node }] = (await measurements()).edges;
    expect(await correct(node, { events: 21 })).toMatchObject({
      measurement: {
        events: 21,
        version: 2,
        corrections: [{ reason: 'Chiffre relu', before: { events: 12, total: 1000 }, after: { events: 21 } }],
      },
    });
    expect(await correct(node, { events: 22 })).toMatchObject({
      __typename: 'ConflictError',
      currentVersion: 2,
    });
  });

  it('refuses without a reason, without a change, on a day that is taken', async () => {
    await record([reading(0, 12, 1000), reading(0, 9, 900, '2026-03-04')]);
    const { node } = (await measurements()).edges.find((edge: any) => edge.node.observedOn === '2026-03-03');
    expect(codes(await correct(node, { events: 21 }, ' '))).toEqual(['reason CORRECTION_REASON_MISSING']);
    expect(codes(await correct(node, {}))).toEqual(['reading CORRECTION_UNCHANGED']);
    expect(codes(await correct(node, { observedOn: '2026-03-04' }))).toEqual([
      'reading.observedOn READING_TAKEN',
    ]);
    expect((await measurements()).edges.every((edge: any) => edge.node.corrections.length === 0)).toBe(true);
  });
});
