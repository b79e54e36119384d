import type { EvidenceGrade } from '../evaluations/verdicts.js';
import { fingerprintOf } from '../plans/freeze.js';
import type { Analysis, TargetReading } from './analysis.js';
import { ANALYSIS_VERSION } from './analysis.js';
import type { AnalysisInput } from './analysis-input.js';
import { ITS_TO_DECIDE } from './interrupted-time-series.js';
import { dayNumber } from './periods.js';
import { readMeans } from './read-means.js';
import { readProportions } from './read-proportions.js';
import { readSeries } from './read-series.js';
import type { Reading } from './reading.js';
import {
  adjustForSeveral,
  alphaOf,
  comparedArms,
  emptyReading,
  explain,
  note,
  refuse,
  warn,
} from './reading.js';
import { SAMPLE_RATIO_ALPHA, sampleRatio } from './sample-ratio.js';

/** Fewest people or items per arm for an answer, whatever the plan asked. */
export const UNITS_MINIMUM = 10;

/**
 * What the numbers of one measure say. Picks the method by design and shape, checks the data, and below the planned
 * minimum gives counts and what is still to go but no effect (unless the stop date has passed: then the effect is shown,
 * with status `insufficientData`). Contradictory data give no effect at all. Deterministic; never NaN or infinite.
 */
export function analyse(input: AnalysisInput): Analysis {
  const reading = emptyReading();
  const { stopDate } = input.plannedEnd;
  const plannedEndReached = stopDate !== null && input.now >= stopDate;
  const isSeries = input.data.shape === 'level';
  if (input.data.shape === 'level') readSeries(reading, input, input.data.series);
  else readArms(reading, input);
  adjustForSeveral(reading, alphaOf(input));
  if (!plannedEndReached) warn(reading, 'BEFORE_PLANNED_END', { stopDate: stopDate ?? '' });
  if (input.design === 'pilotGroup') warn(reading, 'GROUPS_NOT_RANDOM');
  if (input.design === 'beforeAfter') warn(reading, 'OTHER_CHANGES_POSSIBLE');
  const evidenceGrade = gradeOf(input, isSeries, reading.quality.baselinePoints ?? 0);
  explain(reading, 'EVIDENCE_GRADE', { grade: evidenceGrade });
  const shown = reading.status === 'ok' || (reading.status === 'insufficientData' && plannedEndReached);
  const lead = shown ? leading(reading, input) : -1;
  return {
    version: ANALYSIS_VERSION,
    // Through plain JSON, so that a figure that is no number (and is refused) has a fingerprint too.
    inputsHash: fingerprintOf(JSON.parse(JSON.stringify(input))),
    method: reading.method,
    design: input.design,
    shape: input.shape,
    status: reading.status,
    reasons: once(reading.reasons),
    warnings: once(reading.warnings),
    explanation: once(reading.explanation),
    evidenceGrade,
    plannedEndReached,
    arms: reading.arms,
    effect: reading.comparisons[lead] ?? null,
    comparisons: shown ? reading.comparisons : [],
    sensitivity: reading.sensitivity[lead] ?? [],
    target: targetOf(reading, input, reading.comparisons[Math.max(lead, 0)]?.armId ?? null),
    quality: reading.quality,
    power: {
      mdeNow: null,
      unitsToGo: reading.unitsToGo,
      periodsToGo: reading.periodsToGo,
      daysToStop: daysTo(input),
      expectedOn: null,
      basis: 'plannedMinimum',
    },
    its: shown ? reading.its : null,
    posterior: null,
    sequence: null,
    covariate: null,
    differenceInDifferences: null,
    chart: reading.chart === null || shown ? reading.chart : { ...reading.chart, counterfactual: null },
  };
}

/** Each sentence once: several variants may meet the same one. */
function once<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = JSON.stringify(item);
    return seen.has(text) ? false : seen.add(text);
  });
}

/** Arm against arm: the arms, their figures, their minimum and how people were shared out. */
function readArms(reading: Reading, input: AnalysisInput): void {
  const { data } = input;
  if (data.shape === 'level' || data.shape !== input.shape) {
    return refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', {
      expected: input.shape,
      received: data.shape,
    });
  }
  const compared = comparedArms(input);
  if (compared === null) {
    const wanted =
      input.design === 'beforeAfter' ? (['before', 'after'] as const) : (['control', 'variant'] as const);
    const role = wanted.find((own) => !input.arms.some((arm) => arm.role === own)) ?? wanted[0];
    refuse(reading, 'insufficientData', 'ARM_MISSING', { role });
  }
  if (data.arms.length === 0) refuse(reading, 'insufficientData', 'NO_DATA');
  if (data.shape === 'rate')
    return refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', { received: 'rate' });
  const units =
    data.shape === 'proportion'
      ? readProportions(reading, input, data.arms)
      : readMeans(reading, input, data.arms);
  if (reading.status === 'invalidData') return;
  requireUnits(reading, input, units);
  if (input.design === 'comparison') checkShares(reading, input, units);
}

function requireUnits(reading: Reading, input: AnalysisInput, units: ReadonlyMap<string, number>): void {
  const minimum = Math.max(UNITS_MINIMUM, input.plannedEnd.minimumPerArm ?? 0);
  let toGo = 0;
  for (const { id: armId, share } of input.arms) {
    if (share === 0) continue;
    const own = units.get(armId) ?? 0;
    toGo = Math.max(toGo, minimum - own);
    if (own === 0) refuse(reading, 'insufficientData', 'ARM_EMPTY', { armId });
    else if (own < minimum) {
      refuse(reading, 'insufficientData', 'BELOW_PLANNED_MINIMUM', { armId, units: own, minimum });
    }
  }
  reading.unitsToGo = toGo;
}

function checkShares(reading: Reading, input: AnalysisInput, units: ReadonlyMap<string, number>): void {
  // An arm without anyone is one whose figures have not come yet: ARM_EMPTY has said so.
  if (input.arms.some(({ id, share }) => share !== 0 && (units.get(id) ?? 0) === 0)) return;
  const ratio = sampleRatio(input.arms.map(({ id, share }) => ({ count: units.get(id) ?? 0, share })));
  if (!ratio.ok) {
    if (ratio.reason === 'notComputable') note(reading, 'SAMPLE_RATIO_NOT_COMPUTABLE');
    return;
  }
  const { p } = ratio;
  reading.quality = { ...reading.quality, srmP: p };
  explain(reading, ratio.method === 'exact' ? 'SAMPLE_RATIO_EXACT' : 'SAMPLE_RATIO_CHI_SQUARE', { p });
  if (p < SAMPLE_RATIO_ALPHA) refuse(reading, 'invalidData', 'SAMPLE_RATIO_MISMATCH', { p });
}

/** Groups that were not drawn at random and only seen afterwards prove no more than a before/after summary. */
function gradeOf(input: AnalysisInput, isSeries: boolean, baselinePoints: number): EvidenceGrade {
  if (!isSeries) return input.design === 'comparison' ? 1 : 4;
  if (baselinePoints < ITS_TO_DECIDE.before) return 4;
  return input.design === 'beforeAfter' ? 3 : 2;
}

/** The comparison with the best point estimate; the first of equals. */
function leading(reading: Reading, input: AnalysisInput): number {
  const sign = input.direction === 'increase' ? 1 : -1;
  const sizes = reading.comparisons.map(({ absolute }) => sign * (absolute?.value ?? 0));
  return sizes.indexOf(Math.max(...sizes));
}

function targetOf(reading: Reading, input: AnalysisInput, armId: string | null): TargetReading {
  const role = input.design === 'beforeAfter' ? 'after' : 'variant';
  const id = armId ?? input.arms.find((arm) => arm.role === role)?.id ?? null;
  const observed = reading.status === 'invalidData' ? null : (reading.observed.get(id) ?? null);
  const { baseline, target } = input;
  if (observed === null || target === null) return { baseline, target, observed, reached: null };
  return {
    baseline,
    target,
    observed,
    reached: input.direction === 'increase' ? observed >= target : observed <= target,
  };
}

function daysTo(input: AnalysisInput): number | null {
  const stop = dayNumber(input.plannedEnd.stopDate ?? '');
  const now = dayNumber(input.now);
  return stop === null || now === null ? null : Math.max(0, stop - now);
}
