import type { EvidenceGrade } from '../evaluations/verdicts.js';
import { fingerprintOf } from '../plans/freeze.js';
import type { Analysis, AnalysisPower, SequenceReading, TargetReading } from './analysis.js';
import { ANALYSIS_VERSION } from './analysis.js';
import type { AnalysisInput } from './analysis-input.js';
import { ITS_TO_DECIDE } from './interrupted-time-series.js';
import { dayNumber } from './periods.js';
import type { ArmsRead } from './read-arms.js';
import { readArms } from './read-arms.js';
import { expectedDay, expectedPeriod, powerOfGroups } from './read-power.js';
import { judgeEarly } from './read-sequence.js';
import { readSeries } from './read-series.js';
import type { Reading } from './reading.js';
import { adjustForSeveral, alphaOf, emptyReading, explain, refuse, warn } from './reading.js';
import type { Timing } from './timing.js';
import { timingOf } from './timing.js';

export { UNITS_MINIMUM } from './read-arms.js';

/**
 * What the numbers of one measure say. Picks the method by design and shape, checks the data, and below the planned
 * minimum gives counts and what is still to go but no effect (unless the test is over: then the effect is shown, with
 * status `insufficientData`). Contradictory data give no effect at all. A test that ended before its planned end is read by
 * the interval that holds at any time, where its entries are dated. Deterministic; never NaN or infinite.
 */
export function analyse(input: AnalysisInput): Analysis {
  const reading = emptyReading();
  const changed = input.definitionChangedOn ?? null;
  if (changed !== null) refuse(reading, 'invalidData', 'DEFINITION_CHANGED', { on: changed });
  const arms = readData(reading, input);
  const timing = timingOf(input, firstDay(input));
  const early = timing.endedEarlyOn !== null && judgeEarly(reading, arms?.sequences ?? []);
  adjustForSeveral(reading, alphaOf(input));
  warnOfTime(reading, input, timing, early);
  const evidenceGrade = gradeOf(input, arms, reading.quality.baselinePoints ?? 0);
  explain(reading, 'EVIDENCE_GRADE', { grade: evidenceGrade });
  const over = timing.plannedEndReached || timing.endedEarlyOn !== null;
  const shown = reading.status === 'ok' || (reading.status === 'insufficientData' && over);
  const lead = shown ? leading(reading, input) : -1;
  const effect = reading.comparisons[lead] ?? null;
  const beside = reading.beside.get(effect?.armId ?? null);
  const sequence =
    reading.status === 'invalidData' ? null : (arms?.sequences[leading(reading, input)] ?? null);
  if (sequence !== null && !timing.plannedEndReached) explainSequence(reading, sequence);
  const { plannedEndReached, ...stands } = timing;
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
    timing: stands,
    arms: reading.arms,
    effect,
    comparisons: shown ? reading.comparisons : [],
    sensitivity: reading.sensitivity[lead] ?? [],
    target: targetOf(reading, input, reading.comparisons[Math.max(lead, 0)]?.armId ?? null),
    quality: reading.quality,
    power: powerOf(reading, input, arms),
    its: shown ? reading.its : null,
    posterior: effect === null ? null : (beside?.posterior?.() ?? null),
    sequence,
    covariate: effect === null ? null : (beside?.covariate ?? null),
    differenceInDifferences: effect === null ? null : (beside?.difference ?? null),
    chart: reading.chart === null || shown ? reading.chart : { ...reading.chart, counterfactual: null },
  };
}

/** Null for a series. */
function readData(reading: Reading, input: AnalysisInput): ArmsRead | null {
  if (input.data.shape !== 'level') return readArms(reading, input);
  readSeries(reading, input, input.data.series);
  return null;
}

/** First day on which something was counted. */
function firstDay({ data }: AnalysisInput): string | null {
  const days =
    data.shape === 'level'
      ? data.series.flatMap(({ points }) => points.map(({ on }) => on))
      : data.arms.flatMap(({ on }) => on ?? []);
  return days.reduce<string | null>((least, on) => (least === null || on < least ? on : least), null);
}

function warnOfTime(reading: Reading, input: AnalysisInput, timing: Timing, early: boolean): void {
  const stopDate = input.plannedEnd.stopDate ?? '';
  if (early) warn(reading, 'ENDED_EARLY', { on: timing.endedEarlyOn ?? '', stopDate });
  else if (!timing.plannedEndReached) warn(reading, 'BEFORE_PLANNED_END', { stopDate });
  if (timing.hardStopOn !== null && (input.testEndedOn ?? null) === null) {
    warn(reading, 'PAST_HARD_STOP', { on: timing.hardStopOn });
  }
  if (input.design === 'pilotGroup') warn(reading, 'GROUPS_NOT_RANDOM');
  if (input.design === 'beforeAfter') warn(reading, 'OTHER_CHANGES_POSSIBLE');
}

function explainSequence(reading: Reading, { level, plannedUnits, untuned }: SequenceReading): void {
  explain(reading, 'INTERVAL_SEQUENCE', { level, plannedUnits });
  if (untuned) warn(reading, 'SEQUENCE_UNTUNED', { units: plannedUnits });
}

function powerOf(reading: Reading, input: AnalysisInput, arms: ArmsRead | null): AnalysisPower {
  const treated = reading.comparisons[Math.max(0, leading(reading, input))]?.armId ?? null;
  const beside = reading.status === 'invalidData' ? undefined : reading.beside.get(treated);
  const daysToStop = daysTo(input);
  const { periodsToGo } = reading;
  if (arms === null) {
    // First the periods needed to decide at all; then, without a planned number, what the worthwhile effect needs.
    const planned = input.plannedEnd.minimumPeriodsAfter !== null || (periodsToGo ?? 0) > 0;
    const toSee = planned ? null : (beside?.periodsToSee?.() ?? null);
    const toGo = toSee ?? periodsToGo;
    return {
      mdeNow: beside?.detectable?.() ?? null,
      unitsToGo: null,
      periodsToGo: toGo,
      daysToStop,
      expectedOn: expectedPeriod(toGo, input),
      basis: toSee === null ? 'plannedMinimum' : 'power',
    };
  }
  const { minimumPerArm } = input.plannedEnd;
  const groups = powerOfGroups({ unitsToGo: reading.unitsToGo, beside }, minimumPerArm);
  // By power, the arms go up together: the one furthest behind says when.
  const toGo =
    groups.basis === 'plannedMinimum'
      ? arms.toGo
      : new Map([...arms.toGo.keys()].map((armId) => [armId, groups.unitsToGo ?? 0]));
  return { ...groups, periodsToGo, daysToStop, expectedOn: expectedDay(arms.entries, toGo, input.now) };
}

/** Each sentence once: several variants may meet the same one. */
function once<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = JSON.stringify(item);
    return seen.has(text) ? false : seen.add(text);
  });
}

/** Groups that were not drawn at random and only seen afterwards prove no more than a before/after summary. */
function gradeOf(input: AnalysisInput, arms: ArmsRead | null, baselinePoints: number): EvidenceGrade {
  if (arms !== null) return input.design === 'comparison' ? 1 : arms.isDifference ? 2 : 4;
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
