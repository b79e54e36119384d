import type { ExperimentFacts } from './experiment-facts.js';
import { at } from './fixtures/complete-experiment.js';
import {
  advance,
  endTest,
  nextStage,
  previousStage,
  whileMeasured,
  whileOpen,
  whilePlanned,
} from './stage.js';
import { STAGES, type Stage } from './stages.js';

const ended = { today: '2026-12-31' };
const outcome = (facts: ExperimentFacts, to: Stage) => {
  const result = advance(facts, to);
  return result.ok ? result.value.act : result.refusals.map((each) => each.code).join(' ');
};
describe('every pair of stages', () => {
  // from: to benchmark, prototype, test, evaluate, iterate; every gate is satisfied, the test has reached its stop date
  const moves: Record<Stage, readonly string[]> = {
    benchmark: ['STAGE_UNCHANGED', 'stepForward', 'STAGE_SKIPPED', 'STAGE_SKIPPED', 'STAGE_SKIPPED'],
    prototype: ['stepBack', 'STAGE_UNCHANGED', 'startTest', 'STAGE_SKIPPED', 'STAGE_SKIPPED'],
    test: ['STAGE_BACK_AFTER_START', 'STAGE_BACK_AFTER_START', 'STAGE_UNCHANGED', 'endTest', 'STAGE_SKIPPED'],
    evaluate: [
      'STAGE_BACK_AFTER_START',
      'STAGE_BACK_AFTER_START',
      'STAGE_BACK_AFTER_START',
      'STAGE_UNCHANGED',
      'openDecision',
    ],
    iterate: [
      'STAGE_BACK_AFTER_START',
      'STAGE_BACK_AFTER_START',
      'STAGE_BACK_AFTER_START',
      'STAGE_BACK_AFTER_START',
      'STAGE_UNCHANGED',
    ],
  };
  const pairs = STAGES.flatMap((from) => STAGES.map((to, index) => [from, to, moves[from][index]!] as const));

  test.each(pairs)('%s to %s: %s', (from, to, expected) => {
    expect(outcome(at(from, from === 'test' ? ended : {}), to)).toBe(expected);
  });

  test.each(STAGES)('nothing moves a decided experiment to %s', (to) => {
    expect(outcome(at('iterate', { isDecided: true }), to)).toBe('EXPERIMENT_CLOSED');
  });

  test('a skipped stage is named', () => {
    expect(advance(at('benchmark'), 'evaluate')).toEqual({
      ok: false,
      refusals: [
        {
          code: 'STAGE_SKIPPED',
          field: 'stage',
          parameters: { from: 'benchmark', to: 'evaluate', next: 'prototype' },
        },
      ],
    });
  });

  test('neighbours', () => {
    expect(STAGES.map(nextStage)).toEqual(['prototype', 'test', 'evaluate', 'iterate', null]);
    expect(STAGES.map(previousStage)).toEqual([null, 'benchmark', 'prototype', 'test', 'evaluate']);
  });
});

describe('the end of a test', () => {
  test.each<[string, Stage, Partial<ExperimentFacts>, boolean, string | null, string]>([
    ['on its date', 'test', ended, false, null, 'planned'],
    ['early with a reason', 'test', {}, false, 'Grève', 'early'],
    ['early without', 'test', {}, false, null, 'STOP_REASON_MISSING'],
    ['given up with a reason', 'test', {}, true, 'Outil retiré', 'abandoned'],
    ['given up without', 'test', {}, true, ' ', 'ABANDON_REASON_MISSING'],
    ['given up after its date', 'test', ended, true, 'Données perdues', 'abandoned'],
    ['before it started', 'prototype', {}, true, 'Non', 'TEST_NOT_RUNNING'],
    ['twice', 'evaluate', ended, false, null, 'TEST_NOT_RUNNING'],
  ])('a test ends %s', (_, stage, change, abandon, reason, expected) => {
    const result = endTest(at(stage, change), abandon, reason);
    expect(result.ok ? result.value.end : result.refusals[0]!.code).toBe(expected);
    if (result.ok) expect(result.value.move).toEqual({ from: 'test', to: 'evaluate', act: 'endTest' });
  });
});

describe('what may still be written', () => {
  const verdicts = (facts: ExperimentFacts) =>
    [whileOpen(facts), whilePlanned(facts), whileMeasured(facts)].map((each) =>
      each.ok ? 'yes' : each.refusals[0]!.code,
    );

  test.each<[string, ExperimentFacts, string[]]>([
    ['benchmark', at('benchmark'), ['yes', 'yes', 'TEST_NOT_STARTED']],
    ['prototype', at('prototype'), ['yes', 'yes', 'TEST_NOT_STARTED']],
    ['test', at('test', { verdictStanding: 'none' }), ['yes', 'PLAN_FROZEN', 'yes']],
    ['evaluate', at('evaluate', { verdictStanding: 'recorded' }), ['yes', 'PLAN_FROZEN', 'yes']],
    ['evaluate, verdict confirmed', at('evaluate'), ['yes', 'PLAN_FROZEN', 'MEASUREMENTS_CLOSED']],
    ['iterate', at('iterate'), ['yes', 'PLAN_FROZEN', 'MEASUREMENTS_CLOSED']],
    [
      'decided',
      at('iterate', { isDecided: true }),
      ['EXPERIMENT_CLOSED', 'EXPERIMENT_CLOSED', 'EXPERIMENT_CLOSED'],
    ],
  ])('in %s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected);
  });
});
