import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const ASK = `query Plan($input: PlanSampleSizeInput!) {
  planSampleSize(input: $input) {
    __typename
    ... on SampleSizePlan {
      method version alpha power unitsPerArm totalUnits periodsBefore periodsAfter weeks endsOn spread
      detectable { weeks units effect }
      cannotBeAnswered { weeks waysOut { code parameters { name value } } }
      warnings { code parameters { name value } }
    }
    ... on RefusedError { code refusals { code field parameters { name value } } }
  }
}`;
const replies = {
  design: 'comparison',
  shape: 'proportion',
  direction: 'increase',
  baseline: 0.5,
  minimumWorthwhileEffect: 0.25,
  power: 0.9,
};
const ask = async (input: object) => (await workspace.influencer.client.run(ASK, { input })).planSampleSize;

describe('the size of a test, for numbers that one brings', () => {
  it('answers any member: the example of R’s ?power.prop.test, n = 76.7 per group', async () => {
    expect(await ask({ ...replies, unitsPerWeek: 20, startsOn: '2026-11-23' })).toMatchObject({
      ...{ __typename: 'SampleSizePlan', method: 'proportions', alpha: 0.05, power: 0.9 },
      ...{ unitsPerArm: 77, totalUnits: 154, weeks: 8, endsOn: '2027-01-18' },
      ...{ cannotBeAnswered: null, warnings: [] },
    });
  });

  it('reads a history, with its gaps', async () => {
    const history = [120, 124, null, 121, 126, 115, 119, 123, 122, 116, 120, 118, 125, 121];
    const series = { design: 'beforeAfter', shape: 'level', direction: 'decrease', baseline: 120 };
    const answer = await ask({ ...series, minimumWorthwhileEffect: 12, history });
    expect(answer).toMatchObject({ __typename: 'SampleSizePlan', method: 'series', periodsBefore: 13 });
    expect(answer.warnings.map((each: { code: string }) => each.code)).toEqual(['SHORT_HISTORY']);
    expect(answer.detectable).toHaveLength(4);
  });

  it('says what else can be done when 26 weeks are not enough', async () => {
    const { cannotBeAnswered } = await ask({
      ...{ ...replies, baseline: 0.1, minimumWorthwhileEffect: 0.02, unitsPerWeek: 150 },
    });
    expect(cannotBeAnswered.waysOut[0]).toMatchObject({
      code: 'biggerChange',
      parameters: [{ name: 'effect', value: expect.any(Number) }],
    });
  });

  it('refuses by code, at the field', async () => {
    expect(await ask({ ...replies, minimumWorthwhileEffect: 0 })).toEqual({
      __typename: 'RefusedError',
      code: 'EFFECT_IS_ZERO',
      refusals: [{ code: 'EFFECT_IS_ZERO', field: 'minimumWorthwhileEffect', parameters: [] }],
    });
    expect((await ask({ ...replies, minimumWorthwhileEffect: 0.6 })).code).toBe('EXPECTED_OUT_OF_BOUNDS');
    const history = Array.from({ length: 1041 }, (_, index) => index % 7);
    expect((await ask({ ...replies, history })).code).toBe('TOO_MANY_ITEMS');
  });

  it('answers members only', async () => {
    const answer = await app.visitor().send(ASK, { input: replies });
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
