import type { ArmReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput, RateSummary } from './analysis-input.js';
import { posteriorOfNormal, readPosterior } from './bayesian.js';
import { isFigure } from './figure.js';
import type { Rate } from './rates.js';
import {
  dispersion,
  OVERDISPERSED,
  poolRates,
  rateDifference,
  rateInterval,
  rateLift,
  rateP,
} from './rates.js';
import { powerBeside } from './read-power.js';
import type { Beside, Reading } from './reading.js';
import { alphaOf, comparedArms, estimate, explain, liftEstimate, note, refuse, warn } from './reading.js';

/** What is wrong with a count and its exposure, or null. */
export function rateFault(
  events: number,
  exposure: number,
): 'NOT_A_NUMBER' | 'NEGATIVE_COUNT' | 'FRACTIONAL_COUNT' | 'EXPOSURE_NOT_POSITIVE' | null {
  if (!isFigure(events) || !isFigure(exposure)) return 'NOT_A_NUMBER';
  if (events < 0) return 'NEGATIVE_COUNT';
  if (!Number.isSafeInteger(events)) return 'FRACTIONAL_COUNT';
  return exposure > 0 ? null : 'EXPOSURE_NOT_POSITIVE';
}

/**
 * Counts with their exposure, arm against arm (statistics.md section 2): difference of the rates in events per unit of
 * exposure, exact p, relative effect from the exact ratio. Several entries of one arm are added up, and tell whether counts
 * vary more than chance allows; intervals and p are then widened. Gives the exposure of each arm.
 */
export function readRates(
  reading: Reading,
  input: AnalysisInput,
  data: readonly RateSummary[],
): Map<string, number> {
  reading.method = 'twoRates';
  const entries = new Map<string, Rate[]>(input.arms.map(({ id }) => [id, []]));
  for (const { armId, events, exposure } of data) {
    const fault = rateFault(events, exposure);
    const own = entries.get(armId);
    if (fault !== null) refuse(reading, 'invalidData', fault, { armId });
    else if (own === undefined) refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', { armId });
    else own.push({ events, exposure });
  }
  const ofPair = (armId: string): readonly Rate[] => entries.get(armId) ?? [];
  const arms = comparedArms(input);
  const alpha = alphaOf(input);
  for (const arm of input.arms) reading.arms.push(readArm(reading, arm, ofPair(arm.id), alpha));
  if (arms !== null && reading.status !== 'invalidData') {
    for (const arm of arms.treated) {
      compare(reading, input, [arms.reference, arm], [ofPair(arms.reference.id), ofPair(arm.id)]);
    }
  }
  return new Map([...entries].map(([id, own]) => [id, poolRates(own)?.exposure ?? 0]));
}

function readArm(reading: Reading, arm: AnalysisArm, entries: readonly Rate[], alpha: number): ArmReading {
  const rate = poolRates(entries);
  const value = rate === null ? null : rate.events / rate.exposure;
  if (value !== null) reading.observed.set(arm.id, value);
  const dispersed = dispersion([entries]) ?? 1;
  return {
    armId: arm.id,
    role: arm.role,
    units: rate?.exposure ?? 0,
    events: rate?.events ?? 0,
    mean: value,
    spread: null,
    estimate:
      value === null || rate === null ? null : estimate(value, rateInterval(rate, alpha, dispersed), alpha),
  };
}

function compare(
  reading: Reading,
  input: AnalysisInput,
  arms: readonly [AnalysisArm, AnalysisArm],
  entries: readonly [readonly Rate[], readonly Rate[]],
): void {
  const control = poolRates(entries[0]);
  const variant = poolRates(entries[1]);
  if (control === null || variant === null) return;
  const alpha = alphaOf(input) / (comparedArms(input)?.treated.length ?? 1);
  const [reference, arm] = arms;
  const dispersed = dispersion(entries) ?? 1;
  const over = dispersed > OVERDISPERSED;
  if (over) warn(reading, 'OVERDISPERSED', { armId: arm.id, dispersion: dispersed });
  const p = rateP(control, variant, dispersed);
  if (p === null) note(reading, 'ZERO_EVENTS_EVERYWHERE');
  const difference = rateDifference(control, variant, alpha, dispersed);
  reading.comparisons.push({
    armId: arm.id,
    referenceArmId: reference.id,
    absolute: estimate(difference.value, difference, alpha),
    relative: liftEstimate(reading, rateLift(control, variant, alpha, dispersed), alpha),
    standardised: null,
    p: p === null ? null : { value: p, kind: over ? 'fixed' : 'exact', adjusted: null },
  });
  reading.sensitivity.push([]);
  reading.beside.set(arm.id, beliefs(input, { control, variant, scale: over ? dispersed : 1, alpha }));
  explain(reading, 'COMPARED_RATES', { control: reference.id, variant: arm.id });
  explain(reading, 'INTERVAL_RATES', { level: 1 - alpha });
  if (p !== null && over) explain(reading, 'TEST_DISPERSION', { dispersion: dispersed });
  else if (p !== null) explain(reading, 'TEST_RATES_EXACT');
}

/** Fewest events per arm for a normal belief about the difference. */
const NORMAL_EVENTS = 10;

interface Compared {
  readonly control: Rate;
  readonly variant: Rate;
  /** Factor on the Poisson variance. */
  readonly scale: number;
  readonly alpha: number;
}

function beliefs(input: AnalysisInput, { control, variant, scale, alpha }: Compared): Beside {
  const base = control.events / control.exposure;
  const variance = control.events / control.exposure ** 2 + variant.events / variant.exposure ** 2;
  const effect = { value: variant.events / variant.exposure - base, se: Math.sqrt(scale * variance), base };
  const { direction, minimumWorthwhileEffect: minimum } = input;
  return {
    posterior: () =>
      Math.min(control.events, variant.events) < NORMAL_EVENTS
        ? null
        : readPosterior(posteriorOfNormal(effect, alpha, input.liftPrior ?? null), 'normal', {
            direction,
            minimum,
            alpha,
          }),
    ...powerBeside(
      base > 0
        ? {
            shape: 'rate',
            control: control.exposure,
            variant: variant.exposure,
            baseline: base,
            dispersion: scale,
          }
        : null,
      input,
      alpha,
    ),
  };
}
