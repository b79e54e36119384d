import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

const METRIC = { name: 'Appels répétés', shape: 'level', direction: 'decrease' };
let app: TestApp;
let home: TestWorkspace;
let elsewhere: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  home = await newWorkspace(app, 'Ici');
  elsewhere = await newWorkspace(app, 'Ailleurs');
});
afterAll(() => app.stop());

const refusalsOf = (payload: any): string[] =>
  payload.refusals?.map((each: any) => `${each.field} ${each.code}`);

describe('a metric', () => {
  const define = (fields: object, idempotencyKey = anyKey()) =>
    home.lead.client.mutate(
      'defineMetric',
      { idempotencyKey, metric: { ...METRIC, ...fields } },
      'metric { id name lowerBound }',
    );

  it('is defined once and found by its name', async () => {
    const key = anyKey();
    const first = await define({ lowerBound: 0 }, key);
    expect(first.metric).toMatchObject({ name: 'Appels répétés', lowerBound: 0 });
    expect(await define({ lowerBound: 0 }, key)).toEqual(first);
    expect(await define({})).toMatchObject({ code: 'NAME_TAKEN' });
    expect(refusalsOf(await define({ name: 'Taux', shape: 'proportion', upperBound: 100 }))).toEqual([
      'upperBound VALUE_OUT_OF_BOUNDS',
    ]);
    expect((await home.influencer.client.run('{ metrics(text: "répét") { id } }')).metrics).toEqual([
      { id: first.metric.id },
    ]);
    expect(await elsewhere.lead.client.run('{ metrics { id } }')).toEqual({ metrics: [] });
  });
});
