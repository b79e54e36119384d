import { analyse } from './analyse.js';
import type { Analysis, Effect } from './analysis.js';
import type { SensitivityCheck } from './analysis-codes.js';
import type { DecisionRuleInput, GuardrailReading, OutcomeReading } from './decision-rule.js';
import { applyDecisionRule } from './decision-rule.js';

const plain = analyse({
  design: 'comparison',
  shape: 'proportion',
  measureRole: 'outcome',
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 1,
  arms: [
    { id: 'a', role: 'control', share: null },
    { id: 'b', role: 'variant', share: null },
  ],
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'a', events: 48, total: 80 },
      { armId: 'b', events: 56, total: 80 },
    ],
  },
  plannedEnd: {
    minimumPerArm: 50,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2024-06-01',
  },
  now: '2024-07-01',
});

const effectOf = (low: number | null, high: number | null, armId = 'b'): Effect => ({
  armId,
  referenceArmId: 'a',
  absolute: { value: ((low ?? 0) + (high ?? 0)) / 2, low, high, level: 0.95, kind: 'fixed' },
  relative: null,
  standardised: null,
  p: null,
});
const reading = (low: number | null, high: number | null, more: Partial<Analysis> = {}): Analysis => {
  const effect = effectOf(low, high);
  return { ...plain, effect, comparisons: [effect], sensitivity: [], ...more };
};
const outcome = (analysis: Analysis, more: Partial<OutcomeReading> = {}): OutcomeReading => ({
  measureId: 'answers',
  direction: 'increase',
  minimumWorthwhileEffect: 1,
  analysis,
  ...more,
});
const rule = (outcomes: OutcomeReading[], guardrails: GuardrailReading[] = []) => {
  const input: DecisionRuleInput = { outcomes, guardrails };
  const result = applyDecisionRule(input);
  return { ...result, codes: result.reasons.map(({ code }) => code) };
};

// Minimum worthwhile effect 1, as in statistics.md section 6.
describe('the rule, by interval', () => {
  it.each<[string, number, number, string, string[]]>([
    ['wholly better than zero', 0.1, 3, 'confirmed', []],
    ['wholly beyond the worthwhile', 1, 3, 'confirmed', ['mweProven']],
    ['better but less than worthwhile', 0.1, 0.9, 'confirmed', []],
    ['within the band', -0.9, 0.9, 'noDifference', []],
    ['within the band, below zero', -0.9, -0.1, 'noDifference', []],
    ['not worthwhile, maybe bad', -2, 0.9, 'refuted', []],
    ['wholly worse', -3, -0.1, 'refuted', ['harmful']],
    ['anything is possible', -2, 3, 'notEnoughEvidence', []],
    ['touching zero', 0, 3, 'notEnoughEvidence', []],
  ])('%s (%d to %d): %s', (_title, low, high, verdict, tags) => {
    expect(rule([outcome(reading(low, high))])).toMatchObject({ verdict, tags });
    // Where lower is better, the mirror image says the same.
    expect(rule([outcome(reading(-high, -low), { direction: 'decrease' })])).toMatchObject({ verdict, tags });
  });

  it('without an interval there is not enough', () => {
    expect(rule([outcome(reading(null, null))])).toMatchObject({
      verdict: 'notEnoughEvidence',
      codes: ['NO_INTERVAL'],
    });
  });

  it('without a minimum worthwhile effect it can confirm or see harm, no more', () => {
    const more = { minimumWorthwhileEffect: null };
    expect(rule([outcome(reading(0.1, 3), more)]).verdict).toBe('confirmed');
    expect(rule([outcome(reading(-0.1, 0.1), more)]).codes).toEqual(['MINIMUM_WORTHWHILE_EFFECT_MISSING']);
    expect(rule([outcome(reading(-3, -1), more)]).verdict).toBe('refuted');
  });

  it('several variants: the best of them is judged', () => {
    const comparisons = [effectOf(-3, -2, 'b'), effectOf(0.5, 2, 'c')];
    const analysis = reading(0.5, 2, { comparisons, effect: effectOf(0.5, 2, 'c') });
    expect(rule([outcome(analysis)])).toMatchObject({
      verdict: 'confirmed',
      codes: ['EFFECT_BETTER_THAN_ZERO', 'BEST_OF_VARIANTS'],
    });
  });

  it('the first outcome decides, the others are reported', () => {
    const result = rule([outcome(reading(0.1, 3)), outcome(reading(-3, -2), { measureId: 'other' })]);
    expect(result).toMatchObject({
      verdict: 'confirmed',
      codes: ['EFFECT_BETTER_THAN_ZERO', 'OTHER_OUTCOMES_REPORTED'],
    });
  });
});

describe('the rule, too early or unreadable', () => {
  it.each<[string, Partial<Analysis>, string | null]>([
    ['DATA_INVALID', { status: 'invalidData' }, null],
    ['BELOW_MINIMUM', { status: 'insufficientData', plannedEndReached: false }, null],
    ['PLANNED_END_NOT_REACHED', { plannedEndReached: false }, null],
    ['MINIMUM_NOT_REACHED_AT_STOP', { status: 'insufficientData' }, 'notEnoughEvidence'],
  ])('%s', (code, more, verdict) => {
    expect(rule([outcome(reading(0.5, 3, more))])).toMatchObject({ verdict, codes: [code], tags: [] });
  });

  it('suggests nothing without a verdict, and says when there is no outcome', () => {
    expect(rule([outcome(reading(0.5, 3, { plannedEndReached: false }))]).suggestedDecisions).toEqual([]);
    expect(rule([])).toMatchObject({ verdict: null, codes: ['NO_OUTCOME_ANALYSIS'] });
  });
});

describe('the rule, held back', () => {
  it.each([4, 5] as const)('grade %d never confirms', (evidenceGrade) => {
    const result = rule([outcome(reading(0.5, 3, { evidenceGrade }))]);
    expect(result).toMatchObject({ verdict: 'notEnoughEvidence', tags: ['promising'] });
    expect(result.codes).toContain('DESIGN_CANNOT_CONFIRM');
  });

  it('one series is only ever consistent with', () => {
    expect(rule([outcome(reading(0.5, 3, { evidenceGrade: 3 }))]).tags).toEqual(['consistentWith']);
  });

  it('an unstable baseline confirms nothing', () => {
    const quality = { ...plain.quality, baselineUnstable: true };
    const result = rule([outcome(reading(0.5, 3, { evidenceGrade: 3, quality }))]);
    expect(result).toMatchObject({
      verdict: 'notEnoughEvidence',
      codes: ['EFFECT_BETTER_THAN_ZERO', 'BASELINE_UNSTABLE'],
    });
  });

  const other = (check: SensitivityCheck, low: number | null, high: number | null, p: number | null) => ({
    check,
    absolute: effectOf(low, high).absolute,
    p,
  });
  it.each<[string, ReturnType<typeof other>, string]>([
    ['an interval that agrees', other('changeOneLater', 0.2, 2, 0.01), 'confirmed'],
    ['an interval that does not', other('changeOneLater', -0.2, 2, 0.1), 'notEnoughEvidence'],
    ['a p that agrees', other('mannWhitney', null, null, 0.01), 'confirmed'],
    ['a p that does not', other('mannWhitney', null, null, 0.2), 'notEnoughEvidence'],
  ])('%s', (_title, sensitivity, verdict) => {
    const result = rule([outcome(reading(0.5, 3, { sensitivity: [sensitivity] }))]);
    expect(result.verdict).toBe(verdict);
    expect(result.sensitivity).toEqual([{ check: sensitivity.check, agrees: verdict === 'confirmed' }]);
    expect(result.codes.includes('SENSITIVITY_FLIPS')).toBe(verdict !== 'confirmed');
  });
});

describe('guardrails change what is suggested, never the verdict', () => {
  const guardrail = (
    low: number | null,
    high: number | null,
    more: Partial<Analysis> = {},
  ): GuardrailReading => ({
    measureId: 'complaints',
    direction: 'increase',
    margin: 1,
    analysis: reading(low, high, more),
  });
  it.each<[string, GuardrailReading, string, string[]]>([
    ['wholly within the margin', guardrail(-0.5, 2), 'safe', ['grow', 'spread', 'handOver']],
    ['harm not excluded', guardrail(-2, 2), 'unproven', ['grow', 'adapt']],
    ['wholly beyond the margin', guardrail(-4, -2), 'breached', ['adapt', 'redo', 'stop']],
    ['worse, and most likely beyond', guardrail(-3, -0.5), 'breached', ['adapt', 'redo', 'stop']],
    ['worse, but most likely tolerable', guardrail(-1.5, -0.1), 'unproven', ['grow', 'adapt']],
    ['without an interval', guardrail(null, null), 'notMeasured', ['grow', 'adapt']],
    ['too early', guardrail(-0.5, 2, { status: 'insufficientData' }), 'notMeasured', ['grow', 'adapt']],
  ])('%s: %s', (_title, given, status, suggestedDecisions) => {
    const result = rule([outcome(reading(0.5, 3))], [given]);
    expect(result).toMatchObject({
      verdict: 'confirmed',
      guardrails: [{ measureId: 'complaints', status }],
      suggestedDecisions,
    });
  });

  it.each<[string, OutcomeReading, string[]]>([
    ['harmful', outcome(reading(-3, -2)), ['stop', 'adapt']],
    ['refuted', outcome(reading(-3, 0.5)), ['adapt', 'stop']],
    ['no difference', outcome(reading(-0.5, 0.5)), ['stop', 'adapt']],
    ['not enough', outcome(reading(-3, 3)), ['redo', 'adapt', 'stop']],
    ['promising', outcome(reading(0.5, 3, { evidenceGrade: 4 })), ['redo', 'adapt']],
  ])('%s suggests', (_title, given, suggestedDecisions) => {
    expect(rule([given]).suggestedDecisions).toEqual(suggestedDecisions);
  });
});

it('decides on a real analysis: 48/80 against 56/80 shows nothing yet', () => {
  const result = rule([outcome(plain, { minimumWorthwhileEffect: 0.05 })]);
  expect(result).toMatchObject({ verdict: 'notEnoughEvidence', codes: ['INTERVAL_TOO_WIDE'] });
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
});
