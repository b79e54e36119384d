import { VERDICTS, type EvidenceGrade, type Verdict } from '../evaluations/verdicts.js';
import { gatherEvidence, sideOf } from './evidence.js';

const tested = (
  experimentId: string,
  verdict: Verdict | null,
  grade: EvidenceGrade | null,
  isVerdictConfirmed = true,
) => ({
  experimentId,
  verdict,
  grade,
  isVerdictConfirmed,
});

describe('evidence for and against a hypothesis', () => {
  test('the side of each verdict', () => {
    expect(VERDICTS.map((verdict) => `${verdict} ${sideOf(verdict)}`)).toEqual([
      'confirmed for',
      'refuted against',
      'noDifference against',
      'notEnoughEvidence undecided',
      'abandoned undecided',
    ]);
  });

  test('the strongest first, every verdict counted', () => {
    const { counts, items } = gatherEvidence([
      tested('e1', 'notEnoughEvidence', 4),
      tested('e2', 'refuted', 3),
      tested('e3', 'confirmed', 1),
      tested('e4', 'abandoned', null),
      tested('e5', 'noDifference', 3),
    ]);
    expect(counts).toEqual({ for: 1, against: 2, undecided: 2 });
    expect(items.map((item) => item.experimentId)).toEqual(['e3', 'e2', 'e5', 'e1', 'e4']);
  });

  test('a running test and an unconfirmed verdict are no evidence yet', () => {
    expect(gatherEvidence([tested('e1', null, null), tested('e2', 'confirmed', 1, false)])).toEqual({
      counts: { for: 0, against: 0, undecided: 0 },
      items: [],
    });
  });
});
