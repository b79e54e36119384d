import type { EvidenceGrade, Verdict } from '../evaluations/verdicts.js';
import type { TestimonyStance, TestimonyStrength } from '../testimonies/testimony.js';
import { confidenceOverTime, weighConfidence, type Piece } from './confidence.js';

const verdict = (
  word: Verdict,
  grade: EvidenceGrade | null,
  since = '2026-01-10',
  id: string = word,
): Piece => ({ kind: 'verdict', id, verdict: word, grade, since });

let count = 0;
const told = (
  stance: TestimonyStance,
  strength: TestimonyStrength,
  more: { source?: string; since?: string; until?: string | null; id?: string } = {},
): Piece => {
  count += 1;
  return {
    ...{ kind: 'testimony', stance, strength, id: `t${count}`, source: `voice ${count}` },
    ...{ since: '2026-02-01', until: null, ...more },
  } as Piece;
};
const many = (times: number, piece: () => Piece): Piece[] => Array.from({ length: times }, piece);
const short = (pieces: readonly Piece[]) => {
  const { leaning, degree, for: pros, against } = weighConfidence(pieces);
  return `${leaning} ${degree ?? '-'} ${pros}:${against}`;
};

describe('what a hypothesis is worth', () => {
  test.each<[string, readonly Piece[], string]>([
    ['nothing', [], 'none - 0:0'],
    ['a test that leaves it open', [verdict('notEnoughEvidence', 1)], 'none - 0:0'],
    ['an abandoned test', [verdict('abandoned', null)], 'none - 0:0'],
    ['one randomised confirmation', [verdict('confirmed', 1)], 'for strong 8:0'],
    ['a comparison', [verdict('confirmed', 2)], 'for moderate 6:0'],
    ['a long series against', [verdict('refuted', 3)], 'against moderate 0:4'],
    ['a summary against', [verdict('noDifference', 4)], 'against weak 0:2'],
    ['an anecdote', [verdict('confirmed', 5)], 'for weak 1:0'],
    ['a verdict without grade counts as an anecdote', [verdict('refuted', null)], 'against weak 0:1'],
    ['two tests that contradict', [verdict('confirmed', 2), verdict('refuted', 3)], 'disputed - 6:4'],
    ['a strong test over a weak one', [verdict('confirmed', 1), verdict('refuted', 4)], 'for moderate 8:2'],
    ['one who paid', [told('for', 'paid')], 'for weak 1.5:0'],
    ['one who did', [told('against', 'did')], 'against weak 0:1'],
    ['one who said', [told('for', 'said')], 'for weak 0.25:0'],
    ['one opinion', [told('for', 'opinion')], 'for weak 0.125:0'],
  ])('%s', (_, pieces, expected) => {
    expect(short(pieces)).toBe(expected);
  });

  test('a thousand opinions never outweigh one measured refutation, whatever its grade', () => {
    const crowd = many(1000, () => told('for', 'opinion'));
    for (const grade of [1, 2, 3, 4, 5] as const) {
      const { for: pros, against } = weighConfidence([...crowd, verdict('refuted', grade)]);
      expect(pros).toBeCloseTo(0.5, 10);
      expect(against).toBeGreaterThan(pros);
    }
  });

  test('all testimonies together stay below one measured verdict', () => {
    const everyone = (['opinion', 'said', 'observed', 'did', 'paid'] as const).flatMap((strength) =>
      many(50, () => told('for', strength)),
    );
    const { for: pros } = weighConfidence(everyone);
    expect(pros).toBeCloseTo(1.5, 10);
    expect(pros).toBeLessThan(2);
  });

  test('one source is one voice, its strongest testimony, however it is written', () => {
    const { pieces, for: pros } = weighConfidence([
      told('for', 'said', { id: 'said', source: 'Léa, Agence Sud' }),
      told('for', 'did', { id: 'did', source: ' lea, agence sud ' }),
      told('for', 'said', { id: 'again', source: 'LÉA, Agence Sud' }),
    ]);
    expect(pros).toBe(1);
    expect(pieces.map(({ id, weighedAs }) => `${id} ${weighedAs}`)).toEqual([
      'did full',
      'said sameSource',
      'again sameSource',
    ]);
  });

  test('the same source may speak for and against', () => {
    const source = 'Forum';
    expect(short([told('for', 'did', { source }), told('against', 'did', { source })])).toBe(
      'disputed - 1:1',
    );
  });

  test('the weights of the pieces add up to the weights of their sides', () => {
    const pieces = [
      verdict('confirmed', 3),
      ...many(9, () => told('for', 'said')),
      ...many(3, () => told('for', 'did')),
      ...many(7, () => told('against', 'opinion')),
    ];
    const { pieces: weighed, for: pros, against } = weighConfidence(pieces);
    const total = (side: string) =>
      weighed.filter((each) => each.side === side).reduce((all, each) => all + each.weight, 0);
    expect(total('for')).toBeCloseTo(pros, 10);
    expect(total('against')).toBeCloseTo(against, 10);
    expect(weighed).toHaveLength(pieces.length);
    expect(weighed[0]!.kind).toBe('verdict');
  });
});

describe('over time', () => {
  const pieces = [
    told('for', 'said', { id: 'a', since: '2026-02-01' }),
    told('for', 'did', { id: 'b', since: '2026-02-01', until: '2026-03-05' }),
    verdict('refuted', 3, '2026-04-10', 'v'),
  ];

  test('a step on each day something came or was taken back', () => {
    const steps = confidenceOverTime(pieces).map(
      ({ on, leaning, for: pros, against, movedBy }) =>
        `${on} ${leaning} ${pros}:${against} ${movedBy.join()}`,
    );
    expect(steps).toEqual([
      '2026-02-01 for 1.25:0 a,b',
      '2026-03-05 for 0.25:0 b',
      '2026-04-10 against 0.25:4 v',
    ]);
  });

  test('what was taken back weighs nothing now, and is still shown', () => {
    const taken = weighConfidence(pieces).pieces.find(({ id }) => id === 'b');
    expect(taken).toEqual({ id: 'b', kind: 'testimony', side: 'for', weight: 0, weighedAs: 'withdrawn' });
  });

  test('nothing has no history', () => {
    expect(confidenceOverTime([])).toEqual([]);
  });

  test('the last step is the scales of today', () => {
    const { pieces: _, ...now } = weighConfidence(pieces);
    expect(confidenceOverTime(pieces).at(-1)).toMatchObject(now);
  });
});
