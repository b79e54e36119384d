import { fingerprintOf } from '../plans/freeze.js';
import type { Analysis, TargetReading } from './analysis.js';
import { ANALYSIS_VERSION } from './analysis.js';
import type { PairedInput } from './read-pairs.js';
import { readAnswers, readPairs } from './read-pairs.js';
import { emptyReading, explain, warn } from './reading.js';

export type { PairedData, PairedInput } from './read-pairs.js';

/**
 * The same people compared with themselves (statistics.md section 1, shape G): paired t with the signed ranks beside, or
 * McNemar with Tango's interval. All the figures are there at once, so the planned end is reached. A before and after without
 * anyone to compare with is evidence of grade 4. Refuses lists of different lengths, fewer than 10 people, and figures that
 * are no number; never NaN or infinite.
 */
export function analysePaired(input: PairedInput): Analysis {
  const reading = emptyReading();
  const confidence = input.confidence ?? 0.95;
  const alpha = confidence > 0 && confidence < 1 ? Number((1 - confidence).toPrecision(12)) : 0.05;
  if (input.data.shape === 'mean') readPairs(reading, input, input.data, alpha);
  else readAnswers(reading, input, input.data.counts, alpha);
  warn(reading, 'OTHER_CHANGES_POSSIBLE');
  explain(reading, 'EVIDENCE_GRADE', { grade: 4 });
  const invalid = reading.status === 'invalidData';
  const effect = invalid ? null : (reading.comparisons[0] ?? null);
  const beside = effect === null ? undefined : reading.beside.get('after');
  return {
    version: ANALYSIS_VERSION,
    inputsHash: fingerprintOf(JSON.parse(JSON.stringify(input))),
    method: reading.method,
    design: 'beforeAfter',
    shape: input.data.shape,
    status: reading.status,
    reasons: reading.reasons,
    warnings: reading.warnings,
    explanation: reading.explanation,
    evidenceGrade: 4,
    plannedEndReached: true,
    timing: { endedEarlyOn: null, minimumTimeReached: true, hardStopOn: null },
    arms: reading.arms,
    effect,
    comparisons: effect === null ? [] : [effect],
    sensitivity: effect === null ? [] : (reading.sensitivity[0] ?? []),
    target: targetOf(input, invalid ? null : (reading.observed.get('after') ?? null)),
    quality: reading.quality,
    power: {
      mdeNow: beside?.detectable?.() ?? null,
      unitsToGo: reading.unitsToGo,
      periodsToGo: null,
      daysToStop: null,
      expectedOn: null,
      basis: 'plannedMinimum',
    },
    its: null,
    posterior: beside?.posterior?.() ?? null,
    sequence: null,
    covariate: null,
    differenceInDifferences: null,
    chart: null,
  };
}

function targetOf({ baseline, target, direction }: PairedInput, observed: number | null): TargetReading {
  if (observed === null || target === null) return { baseline, target, observed, reached: null };
  const reached = direction === 'increase' ? observed >= target : observed <= target;
  return { baseline, target, observed, reached };
}
