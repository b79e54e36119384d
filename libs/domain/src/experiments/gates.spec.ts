import type { HypothesisParts } from '../hypotheses/hypothesis.js';
import type { Measure, Plan } from '../plans/plan.js';
import type { ExperimentFacts } from './experiment-facts.js';
import { at, hypothesis, measure, plan } from './fixtures/complete-experiment.js';
import { GATES, missingAtGate } from './gates.js';
import { launchChecklist } from './launch-checklist.js';
import { advance } from './stage.js';
import { STAGES } from './stages.js';

const missing = (facts: ExperimentFacts) => missingAtGate(facts).map((each) => `${each.field} ${each.code}`);

describe('the gate from benchmark to prototype', () => {
  test.each<[string, Partial<ExperimentFacts>, string[]]>([
    ['one benchmark', { benchmarks: 1 }, []],
    ['none, and where one looked', { benchmarks: 0, noPrecedentReason: 'Trois confrères, deux bases' }, []],
    ['none', { benchmarks: 0 }, ['benchmarks BENCHMARK_MISSING']],
    ['none, and a blank reason', { benchmarks: 0, noPrecedentReason: ' ' }, ['benchmarks BENCHMARK_MISSING']],
  ])('with %s', (_, change, expected) => {
    expect(missing(at('benchmark', change))).toEqual(expected);
  });
});

describe('the gate from prototype to test', () => {
  const planned = (change: Partial<Plan>) => ({ plan: { ...plan, ...change } });
  const measured = (...changes: Partial<Measure>[]) =>
    planned({ measures: changes.map((each) => ({ ...measure, ...each })) });
  const said = (change: Partial<HypothesisParts>) => ({ hypothesis: { ...hypothesis, ...change } });
  const beforeAfter: Partial<Plan> = {
    design: 'beforeAfter',
    changeDate: '2026-12-01',
    arms: [
      { name: 'before', role: 'before', share: null },
      { name: 'after', role: 'after', share: null },
    ],
  };

  test.each<[string, Partial<ExperimentFacts>, string[]]>([
    ['everything', {}, []],
    ['no project, no guardrail, nobody else: advice only', { hasProject: false, otherPeople: 0 }, []],
    ['no prototype', { hasPrototype: false }, ['prototype PROTOTYPE_MISSING']],
    ['no hypothesis', { hypothesis: null }, ['hypothesis HYPOTHESIS_MISSING']],
    ['no observation', said({ observation: ' ' }), ['hypothesis.observation OBSERVATION_MISSING']],
    ['no audience', said({ audience: null }), ['hypothesis.audience AUDIENCE_MISSING']],
    ['no change', said({ change: null }), ['hypothesis.change CHANGE_MISSING']],
    ['no measure in the sentence', said({ measure: null }), ['hypothesis.measure EXPECTED_MEASURE_MISSING']],
    ['no direction', said({ direction: null }), ['hypothesis.direction EXPECTED_DIRECTION_MISSING']],
    ['no target in the sentence: the plan holds it', said({ target: null }), []],
    ['no design', planned({ design: null }), ['plan.design DESIGN_MISSING']],
    ['one arm', planned({ arms: [plan.arms[0]!] }), ['plan.arms ARMS_MISSING']],
    ['arms of another design', planned({ arms: beforeAfter.arms! }), ['plan.arms ARMS_MISSING']],
    [
      'two variants, no control',
      planned({ arms: plan.arms.map((arm) => ({ ...arm, role: 'variant' as const })) }),
      ['plan.arms CONTROL_ARM_MISSING'],
    ],
    ['before/after', planned(beforeAfter), []],
    [
      'before/after without a change date',
      planned({ ...beforeAfter, changeDate: null }),
      ['plan.changeDate CHANGE_DATE_MISSING'],
    ],
    [
      'a pilot group followed over time without a change date',
      planned({ changeDate: null }),
      ['plan.changeDate CHANGE_DATE_MISSING'],
    ],
    [
      'a pilot group of people without a change date',
      planned({ changeDate: null, measures: [{ ...measure, shape: 'mean' }] }),
      [],
    ],
    ['no outcome measure', measured({ role: 'process' }), ['plan.measures OUTCOME_MEASURE_MISSING']],
    ['no measure at all', measured(), ['plan.measures OUTCOME_MEASURE_MISSING']],
    ['no target', measured({ target: null }), ['plan.measures.0.target OUTCOME_TARGET_MISSING']],
    [
      'a second outcome without target',
      measured({}, { target: null, minimumWorthwhileEffect: null }),
      ['plan.measures.1.target OUTCOME_TARGET_MISSING'],
    ],
    [
      'no minimum worthwhile effect',
      measured({ minimumWorthwhileEffect: null }),
      ['plan.measures.0.minimumWorthwhileEffect MINIMUM_EFFECT_MISSING'],
    ],
    ['no baseline, groups compared', measured({ baseline: null }), []],
    ['no periodicity', measured({ periodicity: null }), ['plan.measures.0.periodicity PERIODICITY_MISSING']],
    [
      'a share around a change date, no periodicity',
      planned({
        ...beforeAfter,
        measures: [{ ...measure, shape: 'proportion', baseline: 0.1, target: 0.2, periodicity: null }],
      }),
      ['plan.measures.0.periodicity PERIODICITY_MISSING'],
    ],
    [
      'a guardrail without margin',
      measured({}, { role: 'guardrail' }),
      ['plan.measures.1.margin GUARDRAIL_MARGIN_MISSING'],
    ],
    ['no stop date', planned({ stopDate: null }), ['plan.stopDate STOP_DATE_MISSING']],
    ['a stop date today', planned({ stopDate: '2026-11-22' }), ['plan.stopDate STOP_DATE_PAST']],
    ['no rule', planned({ decisionRule: null }), ['plan.decisionRule DECISION_RULE_MISSING']],
    ['a private draft', { isDraft: true }, ['isDraft EXPERIMENT_PRIVATE']],
  ])('with %s', (_, change, expected) => {
    expect(missing(at('prototype', change))).toEqual(expected);
    expect(advance(at('prototype', change), 'test').ok).toBe(expected.length === 0);
  });

  test('before/after needs a baseline', () => {
    const change = planned({ ...beforeAfter, measures: [{ ...measure, baseline: null }] });
    expect(missing(at('prototype', change))).toEqual(['plan.measures.0.baseline OUTCOME_BASELINE_MISSING']);
  });

  test('says everything that is missing at once, in the order of the screen', () => {
    const nothing = { hasPrototype: false, hypothesis: null, plan: null, isDraft: true };
    expect(missing(at('prototype', nothing))).toEqual([
      'prototype PROTOTYPE_MISSING',
      'hypothesis HYPOTHESIS_MISSING',
      'plan.design DESIGN_MISSING',
      'plan.measures OUTCOME_MEASURE_MISSING',
      'plan.stopDate STOP_DATE_MISSING',
      'plan.decisionRule DECISION_RULE_MISSING',
      'isDraft EXPERIMENT_PRIVATE',
    ]);
  });
});

describe('the gate from test to evaluate', () => {
  test.each<[string, Partial<ExperimentFacts>, string[]]>([
    ['the stop date reached', { today: '2026-12-31' }, []],
    ['the stop date past', { today: '2027-01-05' }, []],
    ['the day before', { today: '2026-12-30' }, ['endedEarlyReason STOP_DATE_NOT_REACHED']],
    ['a reason to stop early', { endedEarlyReason: 'Grève' }, []],
    ['a reason to give up', { abandonedReason: 'Outil retiré' }, []],
    ['a blank reason', { endedEarlyReason: '  ' }, ['endedEarlyReason STOP_DATE_NOT_REACHED']],
  ])('with %s', (_, change, expected) => {
    expect(missing(at('test', change))).toEqual(expected);
  });
});

describe('the gate from evaluate to iterate', () => {
  test.each<[string, Partial<ExperimentFacts>, string[]]>([
    ['everything', {}, []],
    [
      'no verdict',
      { verdict: null, verdictStanding: 'none' },
      ['verdict VERDICT_MISSING', 'verdict.confirmation VERDICT_UNCONFIRMED'],
    ],
    ['an unconfirmed verdict', { verdictStanding: 'recorded' }, ['verdict.confirmation VERDICT_UNCONFIRMED']],
    ['a contested verdict', { verdictStanding: 'contested' }, ['verdict.confirmation VERDICT_CONTESTED']],
    ['no learning', { learning: null }, ['learning.statement LEARNING_MISSING']],
    ['no limits', { limits: ' ' }, ['learning.limits LIMITS_MISSING']],
    [
      'an abandoned test without limits',
      { verdict: 'abandoned', limits: null },
      ['learning.limits LIMITS_MISSING'],
    ],
  ])('with %s', (_, change, expected) => {
    expect(missing(at('evaluate', change))).toEqual(expected);
  });
});

describe('the checklist', () => {
  test('has one source with the gate', () => {
    for (const stage of STAGES) {
      for (const facts of [
        at(stage),
        at(stage, { plan: null, hypothesis: null, benchmarks: 0, isDraft: true, learning: null }),
      ]) {
        const open = launchChecklist(facts).filter((item) => item.required && !item.done);
        expect(open.flatMap((item) => item.refusals)).toEqual(missingAtGate(facts));
      }
    }
  });

  test('leads to the first thing missing on each line', () => {
    const facts = at('prototype', { hypothesis: { ...hypothesis, audience: null, change: null } });
    const item = launchChecklist(facts).find((each) => each.code === 'hypothesisSaid');
    expect(item).toMatchObject({ done: false, required: true, field: 'hypothesis.audience' });
  });

  test('advises without refusing', () => {
    const advice = launchChecklist(at('prototype', { hasProject: false, otherPeople: 0 })).filter(
      (item) => !item.required,
    );
    expect(advice.map((item) => [item.code, item.done, item.refusals])).toEqual([
      ['projectLinked', false, []],
      ['guardrailNamed', false, []],
      ['peopleInvited', false, []],
    ]);
  });

  test('each line of a gate is one word', () => {
    const codes = Object.values(GATES).flatMap((gate) => gate.map((each) => each.code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
