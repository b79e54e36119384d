import { amendPlan, planChanges, verifyAmendments, type Amendment } from './amend.js';
import { draftPlan, type PlanInput } from './draft-plan.js';
import { freezePlan } from './freeze.js';
import type { Plan } from './plan.js';

const measure = {
  name: 'Appels',
  role: 'outcome',
  shape: 'level',
  direction: 'decrease',
  baseline: 100,
  target: 90,
  periodicity: 'week',
};
const input: PlanInput = {
  design: 'pilotGroup',
  arms: [
    { name: 'Sans', role: 'control' },
    { name: 'Avec', role: 'variant' },
  ],
  measures: [measure],
  startsOn: '2026-11-01',
  stopDate: '2026-12-31',
  decisionRule: { minimumPerArm: 50 },
};

function drafted(plan: PlanInput): Plan {
  const result = draftPlan(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const current = drafted(input);
const frozen = freezePlan({ locale: 'fr', text: 'Parce que…' }, current);
const signed = {
  authorId: 'm1',
  amendedAt: '2026-11-22T10:00:00.000Z',
  today: '2026-11-22',
  reason: 'Grève',
};
const amend = (plan: PlanInput, previous: readonly Amendment[] = [], more: object = {}) =>
  amendPlan(frozen, current, previous, { plan, ...signed, ...more });
const codes = (plan: PlanInput, more: object = {}) => {
  const result = amend(plan, [], more);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('what differs between two plans', () => {
  test.each<[string, PlanInput, object[]]>([
    ['nothing', input, []],
    [
      'the stop date',
      { ...input, stopDate: '2027-01-15' },
      [{ path: 'stopDate', before: '2026-12-31', after: '2027-01-15' }],
    ],
    [
      'a target',
      { ...input, measures: [{ ...measure, target: 80 }] },
      [{ path: 'measures.target', of: 'Appels', before: 90, after: 80 }],
    ],
    [
      'the rule',
      { ...input, decisionRule: { minimumPerArm: 80 } },
      [{ path: 'decisionRule.minimumPerArm', before: 50, after: 80 }],
    ],
    [
      'an arm less',
      { ...input, arms: [input.arms![0]!] },
      [{ path: 'arms', of: 'Avec', before: { name: 'Avec', role: 'variant', share: null }, after: null }],
    ],
  ])('%s', (_, next, changes) => {
    expect(planChanges(current, drafted(next))).toEqual(changes);
  });

  test('a measure known by its id keeps its identity when renamed', () => {
    const before = drafted({ ...input, measures: [{ ...measure, id: 'x' }] });
    const after = drafted({ ...input, measures: [{ ...measure, id: 'x', name: 'Appels entrants' }] });
    expect(planChanges(before, after)).toEqual([
      { path: 'measures.name', of: 'Appels', before: 'Appels', after: 'Appels entrants' },
    ]);
  });
});

describe('an amendment', () => {
  test.each<[string, PlanInput]>([
    ['a later stop', { ...input, stopDate: '2027-01-31' }],
    ['another target', { ...input, measures: [{ ...measure, target: 85 }] }],
    [
      'one more guardrail',
      { ...input, measures: [measure, { ...measure, name: 'Satisfaction', role: 'guardrail', margin: 0.1 }] },
    ],
    ['another rule', { ...input, decisionRule: { minimumPerArm: 60 } }],
  ])('may bring %s', (_, plan) => {
    expect(codes(plan)).toEqual([]);
  });

  test.each<[string, PlanInput, string]>([
    ['the design', { ...input, design: 'comparison' }, 'plan.design AMENDMENT_FORBIDDEN'],
    ['the start', { ...input, startsOn: '2026-11-02' }, 'plan.startsOn AMENDMENT_FORBIDDEN'],
    [
      'the groups',
      { ...input, arms: [...input.arms!, { name: 'Autre', role: 'variant' }] },
      'plan.arms AMENDMENT_FORBIDDEN',
    ],
    [
      'a role of arm',
      { ...input, arms: input.arms!.map((arm) => ({ ...arm, role: 'variant' })) },
      'plan.arms.role AMENDMENT_FORBIDDEN',
    ],
    [
      'the shape of a measure',
      { ...input, measures: [{ ...measure, shape: 'mean' }] },
      'plan.measures.shape AMENDMENT_FORBIDDEN',
    ],
    [
      'which way is better',
      { ...input, measures: [{ ...measure, direction: 'increase', target: 110 }] },
      'plan.measures.direction AMENDMENT_FORBIDDEN',
    ],
    [
      'the role of a measure',
      { ...input, measures: [{ ...measure, role: 'process' }] },
      'plan.measures.role AMENDMENT_FORBIDDEN',
    ],
    [
      'the outcomes',
      { ...input, measures: [measure, { ...measure, name: 'Autre' }] },
      'plan.measures AMENDMENT_FORBIDDEN',
    ],
    ['an outcome away', { ...input, measures: [] }, 'plan.measures AMENDMENT_FORBIDDEN'],
  ])('may not change %s', (_, plan, expected) => {
    expect(codes(plan)).toEqual([expected]);
  });

  test.each<[string, PlanInput, object, string]>([
    ['changes nothing', input, {}, 'plan AMENDMENT_EMPTY'],
    [
      'gives no reason',
      { ...input, stopDate: '2027-01-31' },
      { reason: ' ' },
      'reason AMENDMENT_REASON_MISSING',
    ],
    ['stops yesterday', { ...input, stopDate: '2026-11-21' }, {}, 'plan.stopDate STOP_DATE_PAST'],
    ['takes the stop date away', { ...input, stopDate: null }, {}, 'plan.stopDate STOP_DATE_MISSING'],
    ['takes the rule away', { ...input, decisionRule: null }, {}, 'plan.decisionRule DECISION_RULE_MISSING'],
    [
      'takes the target away',
      { ...input, measures: [{ ...measure, target: null }] },
      {},
      'plan.measures.0.target OUTCOME_TARGET_MISSING',
    ],
    [
      'contradicts itself',
      { ...input, measures: [{ ...measure, target: 120 }] },
      {},
      'plan.measures.0.target TARGET_WRONG_SIDE',
    ],
  ])('is refused when it %s', (_, plan, more, expected) => {
    expect(codes(plan, more)).toEqual([expected]);
  });

  test('is numbered, signed, and chained to the one before it', () => {
    const first = amend({ ...input, stopDate: '2027-01-31' });
    if (!first.ok) throw new Error('refused');
    const second = amend({ ...input, decisionRule: { minimumPerArm: 60 } }, [first.value.amendment]);
    if (!second.ok) throw new Error('refused');
    const chain = [first.value.amendment, second.value.amendment];
    expect(chain.map((each) => each.number)).toEqual([1, 2]);
    expect(verifyAmendments(frozen, chain)).toBe(true);
    expect(verifyAmendments(frozen, [])).toBe(true);
    expect(verifyAmendments(frozen, [chain[1]!])).toBe(false);
    expect(verifyAmendments(frozen, [{ ...chain[0]!, reason: 'Autre' }, chain[1]!])).toBe(false);
    expect(verifyAmendments({ ...frozen, fingerprint: '0' }, chain)).toBe(false);
  });
});
