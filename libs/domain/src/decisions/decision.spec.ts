import { STAGES } from '../experiments/stages.js';
import { VERDICT_STANDINGS } from '../experiments/experiment-facts.js';
import { DECISION_KINDS } from './decision-kinds.js';
import {
  decide,
  DECISION_UNDO_GRACE_SECONDS,
  DECISION_UNDO_SECONDS,
  secondsToUndo,
  undoDecision,
  type DecisionFacts,
  type DecisionInput,
  type UndoFacts,
} from './decision.js';

const facts: DecisionFacts = { stage: 'iterate', verdictStanding: 'confirmed', isDecided: false };
const input: DecisionInput = {
  kind: 'adapt',
  reason: 'Le besoin est réel, la forme ne l’est pas',
  options: [
    { kind: 'adapt', pros: 'Garde la communauté' },
    { kind: 'stop', cons: 'Perd ce qui est acquis' },
  ],
};
const codes = (of: Partial<DecisionFacts>, typed: Partial<DecisionInput> = {}) => {
  const result = decide({ ...facts, ...of }, { ...input, ...typed });
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a decision', () => {
  test.each(DECISION_KINDS)('may be to %s, whatever the verdict said', (kind) => {
    expect(codes({}, { kind })).toEqual([]);
  });

  test('keeps what was on the table', () => {
    expect(decide(facts, input)).toEqual({
      ok: true,
      value: {
        kind: 'adapt',
        reason: 'Le besoin est réel, la forme ne l’est pas',
        options: [
          { kind: 'adapt', pros: 'Garde la communauté', cons: null },
          { kind: 'stop', pros: null, cons: 'Perd ce qui est acquis' },
        ],
      },
    });
  });

  test.each<[string, Partial<DecisionInput>, string[]]>([
    ['no kind', { kind: '' }, ['kind CHOICE_REQUIRED']],
    ['an unknown kind', { kind: 'wait' }, ['kind CHOICE_UNKNOWN']],
    ['no reason', { reason: ' ' }, ['reason DECISION_REASON_MISSING']],
    ['no option', { options: [] }, ['options DECISION_OPTIONS_MISSING']],
    ['an option twice', { options: [{ kind: 'stop' }, { kind: 'stop' }] }, ['options.1.kind DUPLICATE_ITEM']],
    ['an unknown option', { options: [{ kind: 'wait' }] }, ['options.0.kind CHOICE_UNKNOWN']],
    [
      'nothing',
      { kind: null, reason: null, options: null },
      ['kind CHOICE_REQUIRED', 'reason DECISION_REASON_MISSING', 'options DECISION_OPTIONS_MISSING'],
    ],
  ])('with %s is refused', (_, typed, expected) => {
    expect(codes({}, typed)).toEqual(expected);
  });

  test.each(STAGES.filter((stage) => stage !== 'iterate'))('is refused in %s', (stage) => {
    expect(codes({ stage })).toEqual(['kind DECISION_NOT_OPEN']);
  });

  test.each(VERDICT_STANDINGS.filter((standing) => standing !== 'confirmed'))(
    'is refused while the verdict is %s',
    (verdictStanding) => {
      expect(codes({ verdictStanding })).toEqual(['verdict.confirmation VERDICT_UNCONFIRMED']);
    },
  );

  test('is taken once', () => {
    expect(codes({ isDecided: true })).toEqual(['kind DECISION_ALREADY_TAKEN']);
  });
});

describe('taking a decision back', () => {
  const decidedAt = new Date('2026-11-22T10:00:00Z');
  const after = (seconds: number, more: Partial<UndoFacts> = {}): UndoFacts => ({
    ...{ decision: { decidedBy: 'm1', decidedAt }, memberId: 'm1', isFollowed: false },
    now: new Date(decidedAt.getTime() + seconds * 1000),
    ...more,
  });
  const refusalOf = (facts: UndoFacts) => {
    const result = undoDecision(facts);
    return result.ok ? null : result.refusals[0]!.code;
  };
  const last = DECISION_UNDO_SECONDS + DECISION_UNDO_GRACE_SECONDS;

  test.each<[string, UndoFacts, string | null]>([
    ['at once', after(0), null],
    ['when the seconds are over, within the grace', after(last), null],
    ['after the grace', after(last + 0.001), 'DECISION_UNDO_TOO_LATE'],
    ['by another member', after(1, { memberId: 'm2' }), 'DECISION_OF_ANOTHER'],
    ['once it was followed', after(1, { isFollowed: true }), 'DECISION_FOLLOWED'],
    ['when there is none', after(1, { decision: null }), 'DECISION_NOT_TAKEN'],
    ['when the clock went back a little', after(-2), null],
  ])('%s', (_, facts, code) => {
    expect(refusalOf(facts)).toBe(code);
  });

  test.each<[UndoFacts, number]>([
    [after(0), 10],
    [after(0.2), 10],
    [after(3.5), 7],
    [after(10), 0],
    [after(600), 0],
    [after(-60), 10],
    [after(1, { memberId: 'm2' }), 0],
    [after(1, { isFollowed: true }), 0],
    [after(1, { decision: null }), 0],
  ])('the seconds that remain are whole and never more than ten', (facts, seconds) => {
    expect(secondsToUndo(facts)).toBe(seconds);
  });
});
