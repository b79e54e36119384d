import type { EvidenceGrade, Verdict } from '../evaluations/verdicts.js';

/** On which side an experiment speaks. */
export const EVIDENCE_SIDES = ['for', 'against', 'undecided'] as const;

/** One of {@link EVIDENCE_SIDES}. */
export type EvidenceSide = (typeof EVIDENCE_SIDES)[number];

const SIDE_OF: Readonly<Record<Verdict, EvidenceSide>> = {
  confirmed: 'for',
  refuted: 'against',
  noDifference: 'against',
  notEnoughEvidence: 'undecided',
  abandoned: 'undecided',
};

/** An experiment that tested the hypothesis. Only a verdict confirmed by a second person is evidence. */
export interface TestedBy {
  readonly experimentId: string;
  readonly verdict: Verdict | null;
  readonly isVerdictConfirmed: boolean;
  readonly grade: EvidenceGrade | null;
}

/** One piece of evidence. */
export interface EvidenceItem {
  readonly experimentId: string;
  readonly side: EvidenceSide;
  readonly verdict: Verdict;
  readonly grade: EvidenceGrade | null;
}

/**
 * What speaks for and against a hypothesis, the strongest evidence first. Undecided tests are counted, never hidden.
 */
export interface Evidence {
  readonly counts: Readonly<Record<EvidenceSide, number>>;
  readonly items: readonly EvidenceItem[];
}

/** The side of a verdict: no difference worth having speaks against, as a refutation does. */
export function sideOf(verdict: Verdict): EvidenceSide {
  return SIDE_OF[verdict];
}

/** Gathers the evidence of the experiments that tested a hypothesis; equal grades keep their order. */
export function gatherEvidence(tests: readonly TestedBy[]): Evidence {
  const items = tests
    .filter((test) => test.verdict !== null && test.isVerdictConfirmed)
    .map(({ experimentId, verdict, grade }): EvidenceItem => ({
      experimentId,
      side: SIDE_OF[verdict!],
      verdict: verdict!,
      grade,
    }))
    .sort((a, b) => (a.grade ?? 6) - (b.grade ?? 6));
  const count = (side: EvidenceSide) => items.filter((item) => item.side === side).length;
  return { counts: { for: count('for'), against: count('against'), undecided: count('undecided') }, items };
}
