import { STAGES } from '../experiments/stages.js';
import { VERDICT_STANDINGS } from '../experiments/experiment-facts.js';
import { DECISION_KINDS } from './decision-kinds.js';
import { decide, type DecisionFacts, type DecisionInput } from './decision.js';

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
