import { STAGES } from '../experiments/stages.js';
import type { Result } from '../refusal.js';
import {
  proposeVerdict,
  recordVerdict,
  reviewVerdict,
  type ReviewFacts,
  type VerdictFacts,
  type VerdictInput,
} from './verdict.js';
import { VERDICTS } from './verdicts.js';

const facts: VerdictFacts = {
  stage: 'evaluate',
  isAbandoned: false,
  computedVerdict: 'refuted',
  grade: 1,
  isConfirmed: false,
};
const input: VerdictInput = {
  verdict: 'refuted',
  learning: 'Le forum déplace les appels',
  limits: 'Un service, quatre semaines',
};
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);

describe('the proposed verdict', () => {
  test.each([...VERDICTS.filter((verdict) => verdict !== 'abandoned')])(
    'is the rule’s: %s',
    (computedVerdict) => {
      expect(proposeVerdict({ ...facts, computedVerdict })).toBe(computedVerdict);
    },
  );

  test.each<[string, Partial<VerdictFacts>, string]>([
    ['too early: not enough evidence', { computedVerdict: null }, 'notEnoughEvidence'],
    ['given up: abandoned, whatever the numbers', { isAbandoned: true }, 'abandoned'],
  ])('%s', (_, change, expected) => {
    expect(proposeVerdict({ ...facts, ...change })).toBe(expected);
  });
});

describe('recording the verdict', () => {
  test('keeps it beside the computed one', () => {
    expect(recordVerdict(facts, input)).toEqual({
      ok: true,
      value: { ...input, computedVerdict: 'refuted', reason: null },
    });
    const other = recordVerdict(facts, {
      ...input,
      verdict: 'notEnoughEvidence',
      reason: 'Une grève en semaine 3',
    });
    expect(other.ok && other.value).toMatchObject({
      verdict: 'notEnoughEvidence',
      computedVerdict: 'refuted',
    });
  });

  test.each<[string, Partial<VerdictFacts>, Partial<VerdictInput>, string[]]>([
    ['another verdict without a reason', {}, { verdict: 'noDifference' }, ['reason VERDICT_REASON_MISSING']],
    ['no verdict', {}, { verdict: null }, ['verdict CHOICE_REQUIRED']],
    ['an unknown verdict', {}, { verdict: 'success' }, ['verdict CHOICE_UNKNOWN']],
    ['no learning', {}, { learning: ' ' }, ['learning LEARNING_MISSING']],
    ['no limits', {}, { limits: '' }, ['limits LIMITS_MISSING']],
    ['neither', {}, { learning: '', limits: '' }, ['learning LEARNING_MISSING', 'limits LIMITS_MISSING']],
    [
      'a verdict on a test given up',
      { isAbandoned: true },
      { reason: 'x' },
      ['verdict VERDICT_MUST_BE_ABANDONED'],
    ],
    [
      'abandoning after the fact',
      {},
      { verdict: 'abandoned', reason: 'x' },
      ['verdict VERDICT_NOT_ABANDONED'],
    ],
    [
      'confirmed on a before/after summary',
      { grade: 4 },
      { verdict: 'confirmed', reason: 'x' },
      ['verdict VERDICT_TOO_STRONG'],
    ],
    [
      'confirmed on an anecdote',
      { grade: 5 },
      { verdict: 'confirmed', reason: 'x' },
      ['verdict VERDICT_TOO_STRONG'],
    ],
    ['confirmed on a long series', { grade: 3, computedVerdict: 'confirmed' }, { verdict: 'confirmed' }, []],
    ['abandoned, given up', { isAbandoned: true }, { verdict: 'abandoned' }, []],
    ['a confirmed verdict', { isConfirmed: true }, {}, ['verdict VERDICT_ALREADY_CONFIRMED']],
  ])('%s', (_, change, typed, expected) => {
    expect(codes(recordVerdict({ ...facts, ...change }, { ...input, ...typed }))).toEqual(expected);
  });

  test.each(STAGES.filter((stage) => stage !== 'evaluate'))('is refused in %s', (stage) => {
    expect(codes(recordVerdict({ ...facts, stage }, input))).toEqual(['verdict EVALUATION_NOT_OPEN']);
  });
});

describe('reviewing the verdict', () => {
  const review: ReviewFacts = {
    stage: 'evaluate',
    hasVerdict: true,
    isConfirmed: false,
    ownerId: 'owner',
    recordedBy: 'coLead',
    reviewerId: 'second',
  };

  test.each<[string, Partial<ReviewFacts>, 'confirm' | 'contest', string | null, string[]]>([
    ['a second person confirms', {}, 'confirm', null, []],
    ['a second person contests with a reason', {}, 'contest', 'Trop peu de monde', []],
    ['a second person contests without', {}, 'contest', ' ', ['comment CONTEST_REASON_MISSING']],
    ['the owner', { reviewerId: 'owner' }, 'confirm', null, ['verdict.confirmation CONFIRMER_IS_OWNER']],
    [
      'the owner contests',
      { reviewerId: 'owner' },
      'contest',
      'x',
      ['verdict.confirmation CONFIRMER_IS_OWNER'],
    ],
    [
      'who recorded it',
      { reviewerId: 'coLead' },
      'confirm',
      null,
      ['verdict.confirmation CONFIRMER_IS_RECORDER'],
    ],
    ['no verdict yet', { hasVerdict: false, recordedBy: null }, 'confirm', null, ['verdict VERDICT_MISSING']],
    ['confirmed already', { isConfirmed: true }, 'confirm', null, ['verdict VERDICT_ALREADY_CONFIRMED']],
    [
      'confirmed already, contested late',
      { isConfirmed: true },
      'contest',
      'x',
      ['verdict VERDICT_ALREADY_CONFIRMED'],
    ],
    ['during the test', { stage: 'test' }, 'confirm', null, ['verdict EVALUATION_NOT_OPEN']],
  ])('%s', (_, change, stance, comment, expected) => {
    expect(codes(reviewVerdict({ ...review, ...change }, stance, comment))).toEqual(expected);
  });
});
