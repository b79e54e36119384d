import {
  CONFIDENCE_RULE_VERSION,
  confidenceOverTime,
  weighConfidence,
  type Piece,
  type WeighedPiece,
} from '@levain/domain/hypotheses/confidence.js';
import type { HypothesisExperiment } from '../hypotheses/hypothesis.loaders.js';
import type { Confidence, ConfidencePiece } from './confidence.model.js';
import type { Testimony } from './testimony.model.js';

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

const verdictPieces = (tests: readonly HypothesisExperiment[]): Piece[] =>
  tests.flatMap(({ link, grade, confirmedAt }) =>
    link.verdict && confirmedAt
      ? [{ kind: 'verdict', id: link.id, verdict: link.verdict, grade, since: dayOf(confirmedAt) }]
      : [],
  );

const testimonyPieces = (testimonies: readonly Testimony[]): Piece[] =>
  testimonies.map(({ id, strength, stance, source, recordedAt, withdrawnAt }) => ({
    ...{ kind: 'testimony', id, strength, stance, source },
    ...{ since: dayOf(recordedAt), until: withdrawnAt && dayOf(withdrawnAt) },
  }));

/** The scales of a hypothesis, each piece with what it is. */
export function confidenceOf(
  tests: readonly HypothesisExperiment[],
  testimonies: readonly Testimony[],
): Confidence {
  const pieces = [...verdictPieces(tests), ...testimonyPieces(testimonies)];
  const { pieces: weighed, ...scales } = weighConfidence(pieces);
  const testOf = new Map(tests.map((test) => [test.link.id, test]));
  const testimonyOf = new Map(testimonies.map((testimony) => [testimony.id, testimony]));
  const shown = ({ id, side, weight, weighedAs }: WeighedPiece): ConfidencePiece => ({
    ...{ side, weight, weighedAs },
    grade: testOf.get(id)?.grade ?? null,
    experiment: testOf.get(id)?.link ?? null,
    testimony: testimonyOf.get(id) ?? null,
  });
  const pieceOf = new Map(weighed.map((piece) => [piece.id, shown(piece)]));
  return {
    ...scales,
    ruleVersion: CONFIDENCE_RULE_VERSION,
    pieces: [...pieceOf.values()],
    history: confidenceOverTime(pieces).map((step) => ({
      ...step,
      movedBy: step.movedBy.map((id) => pieceOf.get(id)!),
    })),
  };
}
