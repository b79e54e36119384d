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

const ended = { endedEarlyOn: '2024-04-01', minimumTimeReached: true, hardStopOn: null };
const bySequence = (low: number, high: number, more: Partial<Analysis> = {}): Analysis => {
  const absolute = { value: (low + high) / 2, low, high, level: 0.95, kind: 'sequence' as const };
  const effect = { ...effectOf(low, high), absolute };
  return reading(low, high, {
    effect,
    comparisons: [effect],
    plannedEndReached: false,
    timing: ended,
    ...more,
  });
};

describe('the rule, for a test that ended before its planned end', () => {
  it.each<[string, Analysis, string, string]>([
    ['surely better', bySequence(0.2, 3), 'confirmed', 'EFFECT_BETTER_THAN_ZERO'],
    ['surely of no use', bySequence(-2, 0.9), 'refuted', 'EFFECT_SMALLER_THAN_WORTHWHILE'],
    [
      'within the band, which only the planned end could show',
      bySequence(-0.5, 0.5),
      'refuted',
      'EFFECT_SMALLER_THAN_WORTHWHILE',
    ],
    ['surely harmful', bySequence(-3, -0.1), 'refuted', 'EFFECT_WORSE_THAN_ZERO'],
    [
      'harmful before the minimum',
      bySequence(-3, -0.1, { status: 'insufficientData' }),
      'refuted',
      'EFFECT_WORSE_THAN_ZERO',
    ],
    [
      'better before the minimum',
      bySequence(0.2, 3, { status: 'insufficientData' }),
      'notEnoughEvidence',
      'MINIMUM_NOT_REACHED_AT_STOP',
    ],
    [
      'better within days',
      bySequence(0.2, 3, { timing: { ...ended, minimumTimeReached: false } }),
      'notEnoughEvidence',
      'MINIMUM_TIME_NOT_REACHED',
    ],
    ['anything', bySequence(-3, 3), 'notEnoughEvidence', 'INTERVAL_TOO_WIDE'],
    [
      'without an interval that holds early',
      reading(0.2, 3, { plannedEndReached: false, timing: ended }),
      'notEnoughEvidence',
      'ENDED_EARLY_UNDECIDABLE',
    ],
    ['invalid', bySequence(0.2, 3, { status: 'invalidData' }), 'null', 'DATA_INVALID'],
  ])('%s', (_title, analysis, verdict, code) => {
    const result = rule([outcome(analysis)]);
    expect(String(result.verdict)).toBe(verdict);
    expect(result.codes).toContain(code);
  });

  it('says how it was judged, and when', () => {
    const warnings = [
      { code: 'ENDED_EARLY' as const, parameters: { on: '2024-04-01', stopDate: '2024-06-01' } },
    ];
    expect(rule([outcome(bySequence(0.2, 3, { warnings }))]).reasons).toContainEqual({
      code: 'ENDED_EARLY_BY_SEQUENCE',
      parameters: { on: '2024-04-01', stopDate: '2024-06-01' },
    });
  });

  it('another reading must bear out what is claimed, with its narrower interval', () => {
    const other = (low: number, high: number) => ({
      check: 'mannWhitney' as const,
      absolute: effectOf(low, high).absolute,
      p: null,
    });
    const judged = (analysis: Analysis, low: number, high: number) =>
      rule([outcome({ ...analysis, sensitivity: [other(low, high)] })]).verdict;
    expect(judged(bySequence(-2, 0.9), 0.1, 0.7)).toBe('refuted');
    expect(judged(bySequence(-2, 0.9), 0.1, 1.2)).toBe('notEnoughEvidence');
    expect(judged(bySequence(0.2, 3), 0.4, 2)).toBe('confirmed');
    expect(judged(bySequence(0.2, 3), -0.1, 2)).toBe('notEnoughEvidence');
  });
});

describe('the rule, while the test runs', () => {
  const look = (runningLow: number, runningHigh: number): Partial<Analysis> => ({
    plannedEndReached: false,
    sequence: {
      armId: 'b',
      level: 0.95,
      plannedUnits: 100,
      untuned: false,
      looks: [
        { on: '2024-05-01', units: 60, value: 1, low: -9, high: 9, runningLow, runningHigh, runningP: 0.01 },
      ],
    },
  });
  it.each<[number, number, string[]]>([
    [0.2, 3, ['PLANNED_END_NOT_REACHED', 'SEQUENCE_SHOWS_BETTER']],
    [-3, -0.2, ['PLANNED_END_NOT_REACHED', 'SEQUENCE_SHOWS_WORSE']],
    [-3, 0.9, ['PLANNED_END_NOT_REACHED', 'SEQUENCE_SHOWS_NO_WORTHWHILE_GAIN']],
    [-3, 3, ['PLANNED_END_NOT_REACHED']],
  ])('%d to %d is told, without a verdict', (low, high, codes) => {
    expect(rule([outcome(reading(0.5, 3, look(low, high)))])).toMatchObject({ verdict: null, codes });
    const mirrored = rule([outcome(reading(-3, -0.5, look(-high, -low)), { direction: 'decrease' })]);
    expect(mirrored.codes).toEqual(codes);
  });

  it('a guardrail is judged by what holds at any time', () => {
    const guard = (low: number, high: number) => ({
      measureId: 'complaints',
      direction: 'increase' as const,
      margin: 1,
      analysis: reading(-0.5, 2, look(low, high)),
    });
    const statusOf = (low: number, high: number) =>
      rule([outcome(reading(0.5, 3))], [guard(low, high)]).guardrails[0]?.status;
    expect([statusOf(-4, -2), statusOf(-0.5, 2), statusOf(-4, 2)]).toEqual(['breached', 'safe', 'unproven']);
  });
});

it('twice the planned time closes what was not settled', () => {
  const timing = { endedEarlyOn: null, minimumTimeReached: true, hardStopOn: '2024-06-30' };
  expect(rule([outcome(reading(-3, 3, { timing }))]).codes).toEqual([
    'INTERVAL_TOO_WIDE',
    'HARD_STOP_REACHED',
  ]);
  expect(rule([outcome(reading(0.5, 3, { timing }))]).codes).toEqual(['EFFECT_BETTER_THAN_ZERO']);
  const small = rule([outcome(reading(0.5, 3, { timing, status: 'insufficientData' }))]);
  expect(small.codes).toEqual(['MINIMUM_NOT_REACHED_AT_STOP', 'HARD_STOP_REACHED']);
});

it.each([
  ['better', 0.5, 3, true],
  ['noWorthwhileGain', 0.5, 3, false],
  ['noWorthwhileGain', -0.5, 0.5, true],
  ['unclear', -3, 3, true],
] as const)('Bayes says %s beside %d to %d', (says, low, high, agree) => {
  const posterior = {
    method: 'normal' as const,
    probabilityBetter: 0.9,
    probabilityAboveMwe: 0.5,
    expectedLoss: 0.01,
    effect: effectOf(low, high).absolute ?? { value: 0, low, high, level: 0.95, kind: 'posterior' as const },
    says,
  };
  expect(rule([outcome(reading(low, high, { posterior }))]).bayesian).toEqual({
    says,
    probabilityBetter: 0.9,
    probabilityAboveMwe: 0.5,
    expectedLoss: 0.01,
    agrees: agree,
  });
  const running = reading(low, high, { posterior, plannedEndReached: false });
  expect(rule([outcome(running)]).bayesian?.agrees).toBeNull();
  expect(rule([outcome(reading(low, high, { posterior: null }))]).bayesian).toBeNull();
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

  it('groups that moved apart before the change confirm nothing', () => {
    const placebo = (low: number, high: number) => ({
      beforeReference: 1,
      afterReference: 1,
      beforeTreated: 1,
      afterTreated: 2,
      absolute: { value: 1, low: 0.5, high: 3, level: 0.95, kind: 'fixed' as const },
      placebo: effectOf(low, high).absolute,
    });
    const moved = reading(0.5, 3, { evidenceGrade: 2, differenceInDifferences: placebo(0.1, 2) });
    expect(rule([outcome(moved)]).codes).toContain('PLACEBO_MOVED');
    const still = reading(0.5, 3, { evidenceGrade: 2, differenceInDifferences: placebo(-0.1, 2) });
    expect(rule([outcome(still)]).verdict).toBe('confirmed');
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
