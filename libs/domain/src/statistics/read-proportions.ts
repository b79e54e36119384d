import type { ArmReading, Effect, SensitivityReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput, ProportionSummary } from './analysis-input.js';
import { posteriorOfProportions, readPosterior } from './bayesian.js';
import { normalTwoSided } from './distributions.js';
import { isFigure } from './figure.js';
import { miettinenNurminen } from './proportion-scores.js';
import type { Counts } from './proportions.js';
import {
  cohenH,
  fisherExact,
  newcombe,
  pooledZ,
  proportionLift,
  riskRatio,
  smallestExpected,
  unpooled,
  wilson,
} from './proportions.js';
import { powerBeside } from './read-power.js';
import type { Reading } from './reading.js';
import {
  alphaOf,
  comparedArms,
  estimate,
  explain,
  liftEstimate,
  note,
  otherwise,
  refuse,
  warn,
} from './reading.js';

/** What is wrong with a count and its total, or null. */
export function countFault(
  events: number,
  total: number,
): 'NOT_A_NUMBER' | 'NEGATIVE_COUNT' | 'FRACTIONAL_COUNT' | 'EVENTS_EXCEED_TOTAL' | null {
  if (!isFigure(events) || !isFigure(total)) return 'NOT_A_NUMBER';
  if (events < 0 || total < 0) return 'NEGATIVE_COUNT';
  if (!Number.isSafeInteger(events) || !Number.isSafeInteger(total)) return 'FRACTIONAL_COUNT';
  return events > total ? 'EVENTS_EXCEED_TOTAL' : null;
}

/** Shares of people, arm against arm (statistics.md section 2). Several entries of one arm are added up. */
export function readProportions(
  reading: Reading,
  input: AnalysisInput,
  data: readonly ProportionSummary[],
): Map<string, number> {
  reading.method = 'twoProportions';
  const counts = total(reading, input, data);
  const alpha = alphaOf(input);
  for (const arm of input.arms) {
    const own = counts.get(arm.id);
    if (own !== undefined) reading.arms.push(readArm(reading, arm, own, alpha));
  }
  const arms = comparedArms(input);
  const reference = counts.get(arms?.reference.id ?? '');
  if (reading.status !== 'invalidData' && arms !== null && reference !== undefined && reference.total > 0) {
    const treated = arms.treated.filter((arm) => (counts.get(arm.id)?.total ?? 0) > 0);
    for (const arm of treated) {
      const variant = counts.get(arm.id) ?? reference;
      compare(reading, input, [arms.reference, arm], [reference, variant]);
    }
  }
  return new Map([...counts].map(([id, { total: units }]) => [id, units]));
}

function total(
  reading: Reading,
  input: AnalysisInput,
  data: readonly ProportionSummary[],
): Map<string, Counts> {
  const counts = new Map<string, Counts>(input.arms.map((arm) => [arm.id, { events: 0, total: 0 }]));
  for (const { armId, events, total: all } of data) {
    const fault = countFault(events, all);
    const sofar = counts.get(armId);
    if (fault !== null) refuse(reading, 'invalidData', fault, { armId });
    else if (sofar === undefined) refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', { armId });
    else counts.set(armId, { events: sofar.events + events, total: sofar.total + all });
  }
  return counts;
}

function readArm(reading: Reading, arm: AnalysisArm, counts: Counts, alpha: number): ArmReading {
  const { events, total: units } = counts;
  const mean = units === 0 ? null : events / units;
  if (mean !== null) reading.observed.set(arm.id, mean);
  return {
    armId: arm.id,
    role: arm.role,
    units,
    events,
    mean,
    spread: null,
    estimate: mean === null ? null : estimate(mean, wilson(counts, alpha), alpha),
  };
}

function compare(
  reading: Reading,
  input: AnalysisInput,
  [controlArm, arm]: readonly [AnalysisArm, AnalysisArm],
  [control, variant]: readonly [Counts, Counts],
): void {
  const alpha = alphaOf(input) / (comparedArms(input)?.treated.length ?? 1);
  const difference = variant.events / variant.total - control.events / control.total;
  const expected = smallestExpected(control, variant);
  const few = expected < 5;
  const exact = fisherExact(control, variant);
  const z = pooledZ(control, variant);
  if (exact === null)
    note(reading, control.events === 0 ? 'ZERO_EVENTS_EVERYWHERE' : 'ALL_EVENTS_EVERYWHERE');
  else if (few) warn(reading, 'FEW_EVENTS', { smallestExpected: expected });
  const p = few ? exact : (z?.p ?? null);
  const standardised = cohenH(control, variant, alpha);
  const effect: Effect = {
    armId: arm.id,
    referenceArmId: controlArm.id,
    absolute: estimate(difference, newcombe(control, variant, alpha), alpha),
    relative: liftEstimate(reading, proportionLift(control, variant, alpha), alpha),
    standardised: estimate(standardised.value, standardised, alpha),
    p: p === null ? null : { value: p, kind: few ? 'exact' : 'fixed', adjusted: null },
  };
  reading.comparisons.push(effect);
  reading.sensitivity.push(otherReadings(control, variant, alpha, few ? null : exact));
  const { direction, minimumWorthwhileEffect: minimum } = input;
  reading.beside.set(arm.id, {
    posterior: () =>
      readPosterior(posteriorOfProportions(control, variant, alpha), 'betaBinomial', {
        direction,
        minimum,
        alpha,
      }),
    ...powerBeside(
      {
        shape: 'proportion',
        control: control.total,
        variant: variant.total,
        baseline: control.events / control.total,
      },
      input,
      alpha,
    ),
  });
  explain(reading, 'COMPARED_PROPORTIONS', { control: controlArm.id, variant: arm.id });
  explain(reading, 'INTERVAL_NEWCOMBE', { level: 1 - alpha });
  if (p !== null) explain(reading, few ? 'TEST_FISHER_EXACT' : 'TEST_POOLED_Z');
}

/** The same counts by other intervals and tests; `exact`: Fisher's p, where it is not already the one given. */
function otherReadings(
  control: Counts,
  variant: Counts,
  alpha: number,
  exact: number | null,
): SensitivityReading[] {
  const difference = variant.events / variant.total - control.events / control.total;
  const other: SensitivityReading[] = [];
  const wald = unpooled(control, variant, alpha);
  if (wald !== null) other.push(otherwise('unpooledInterval', estimate(difference, wald, alpha), null));
  const score = miettinenNurminen(control, variant, alpha);
  other.push(otherwise('miettinenNurminen', estimate(difference, score, alpha), null));
  const ratio = wald === null ? null : riskRatio(control, variant, alpha);
  if (ratio !== null) {
    // The interval of the ratio is that of the relative effect; here only whether it differs from 1.
    const se = Math.sqrt(1 / variant.events - 1 / variant.total + 1 / control.events - 1 / control.total);
    other.push(otherwise('riskRatio', null, normalTwoSided(Math.log(ratio.value) / se)));
  }
  if (exact !== null) other.push(otherwise('fisherExact', null, exact));
  return other;
}
