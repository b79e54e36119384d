import type { SequenceLook, SequenceReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput } from './analysis-input.js';
import type { ArmFigure, DatedTally, GroupData, Tally } from './arm-figures.js';
import { addTallies, figureOf, talliesOf } from './arm-figures.js';
import { confidenceSequence, running, type Running } from './confidence-sequence.js';
import type { Reading } from './reading.js';
import { explain } from './reading.js';

/** N* when the plan gives no size: the interval stays valid, only wider than it could be. */
export const UNTUNED_UNITS = 1000;

/** Most looks handed over. */
const LOOKS_SHOWN = 60;

/** The two arms of one comparison. */
export interface Pair {
  readonly reference: AnalysisArm;
  readonly treated: AnalysisArm;
}

/**
 * N*: people planned in the two arms together. The plan gives the least per arm; with unequal shares the arm with the
 * smaller share reaches it last.
 */
export function plannedUnits(
  { plannedEnd, arms }: Pick<AnalysisInput, 'plannedEnd' | 'arms'>,
  { reference, treated }: Pair,
): { readonly units: number; readonly untuned: boolean } {
  const least = plannedEnd.minimumPerArm;
  if (least === null || !(least > 0)) return { units: UNTUNED_UNITS, untuned: true };
  const equal = arms.some(({ share }) => share === null);
  const [a, b] = equal ? [1, 1] : [reference.share ?? 1, treated.share ?? 1];
  const units = a > 0 && b > 0 ? (least * (a + b)) / Math.min(a, b) : 2 * least;
  return { units, untuned: false };
}

/**
 * A comparison followed day by day from dated entries, each look counting everything up to its day. Days on which an arm
 * is not settled are no look. Null without a settled look, or when an entry has no date.
 */
export function readSequence(
  input: AnalysisInput,
  data: GroupData,
  pair: Pair,
  alpha: number,
): SequenceReading | null {
  const own = talliesOf(data).filter(({ armId }) => armId === pair.reference.id || armId === pair.treated.id);
  if (own.length === 0 || own.some(({ on }) => on === null)) return null;
  const { units, untuned } = plannedUnits(input, pair);
  // Without a planned exposure the clock of a rate is its events, so that the default does not hang on the unit of exposure.
  const byEvents = data.shape === 'rate' && untuned;
  const looks: SequenceLook[] = [];
  let sofar: Running | null = null;
  for (const { on, control, variant } of daily(own, pair)) {
    const look = lookAt(control, variant, byEvents);
    const valid = look && confidenceSequence(look, units, alpha);
    if (!valid) continue;
    const within =
      data.shape === 'proportion' ? { low: Math.max(-1, valid.low), high: Math.min(1, valid.high) } : {};
    const shown = { ...valid, ...within };
    sofar = running(sofar, shown);
    looks.push({
      on,
      units: look.units,
      value: look.value,
      low: shown.low,
      high: shown.high,
      runningLow: sofar.low,
      runningHigh: sofar.high,
      runningP: sofar.p,
    });
  }
  if (looks.length === 0) return null;
  return { armId: pair.treated.id, level: 1 - alpha, plannedUnits: units, untuned, looks: thinned(looks) };
}

interface Day {
  readonly on: string;
  readonly control: ArmFigure | null;
  readonly variant: ArmFigure | null;
}

/** The two figures after each day on which something was counted. */
function* daily(entries: readonly DatedTally[], { reference }: Pair): Generator<Day> {
  const days = new Map<string, DatedTally[]>();
  for (const entry of entries) days.set(entry.on ?? '', [...(days.get(entry.on ?? '') ?? []), entry]);
  let control: Tally | null = null;
  let variant: Tally | null = null;
  for (const on of [...days.keys()].sort()) {
    for (const { armId, tally } of days.get(on) ?? []) {
      if (armId === reference.id) control = addTallies(control, tally);
      else variant = addTallies(variant, tally);
    }
    yield { on, control: figureOf(control), variant: figureOf(variant) };
  }
}

function lookAt(control: ArmFigure | null, variant: ArmFigure | null, byEvents: boolean) {
  if (!control?.settled || !variant?.settled) return null;
  const size = ({ units, events }: ArmFigure): number => (byEvents ? (events ?? 0) : units);
  return {
    value: variant.value - control.value,
    se: Math.sqrt((control.variance ?? 0) + (variant.variance ?? 0)),
    units: size(control) + size(variant),
  };
}

/** Evenly chosen looks, the first and the last kept. */
function thinned(looks: readonly SequenceLook[]): SequenceLook[] {
  if (looks.length <= LOOKS_SHOWN) return [...looks];
  const step = (looks.length - 1) / (LOOKS_SHOWN - 1);
  return Array.from({ length: LOOKS_SHOWN }, (_, index) => looks[Math.round(index * step)]).filter(
    (look) => look !== undefined,
  );
}

/**
 * Puts the interval and the p that hold at any time in the place of those that hold at the planned end, for a test that was
 * ended before it. Gives whether it could: every comparison needs its sequence.
 */
export function judgeEarly(reading: Reading, sequences: readonly SequenceReading[]): boolean {
  if (sequences.length === 0 || sequences.length !== reading.comparisons.length) return false;
  reading.comparisons = reading.comparisons.map((effect) => {
    const own = sequences.find(({ armId }) => armId === effect.armId);
    const last = own?.looks[own.looks.length - 1];
    if (own === undefined || last === undefined) return effect;
    const { value, runningLow: low, runningHigh: high, runningP } = last;
    return {
      ...effect,
      absolute: { value, low, high, level: own.level, kind: 'sequence' as const },
      relative: effect.relative && { ...effect.relative, low: null, high: null },
      p: { value: runningP, kind: 'alwaysValid' as const, adjusted: null },
    };
  });
  explain(reading, 'TEST_ALWAYS_VALID');
  return true;
}
