import type { DifferenceInDifferencesReading, Effect } from './analysis.js';
import type { AnalysisArm, AnalysisInput } from './analysis-input.js';
import type { ArmFigure, DatedTally, GroupData, Tally } from './arm-figures.js';
import { addTallies, figureOf, talliesOf } from './arm-figures.js';
import { posteriorOfNormal, readPosterior } from './bayesian.js';
import { normalQuantile, normalTwoSided } from './distributions.js';
import type { Reading } from './reading.js';
import { alphaOf, comparedArms, estimate, explain, warn } from './reading.js';

/** Entries on the two sides of the change date. */
export interface AroundChange {
  readonly before: GroupData;
  readonly after: GroupData;
}

/**
 * Dated entries of a pilot group and its reference, split at the change date. Null for another design, without a change
 * date, when an entry has no date, or when nothing was counted before the change.
 */
export function splitAtChange(input: AnalysisInput, data: GroupData): AroundChange | null {
  const change = input.changeDate ?? null;
  const dates = data.arms.map(({ on }) => on ?? null);
  if (input.design !== 'pilotGroup' || change === null || dates.includes(null)) return null;
  const early = (on: string | null | undefined): boolean => (on ?? '') < change;
  if (!dates.some(early)) return null;
  const keep = (side: boolean): GroupData =>
    ({ shape: data.shape, arms: data.arms.filter(({ on }) => early(on) === side) }) as GroupData;
  return { before: keep(true), after: keep(false) };
}

/** A difference of differences with its standard error. */
export interface FourCells {
  readonly value: number;
  readonly se: number;
}

/**
 * (treated after - treated before) - (reference after - reference before), its variance the sum of the four (statistics.md
 * section 5; Card & Krueger 1994). The four are taken as independent, which is cautious when the same people were asked
 * twice. In the unit of the measure. Null when a cell is missing, has no variance of its own, or nothing varies.
 */
export function fourCells(
  [referenceBefore, referenceAfter]: readonly [ArmFigure | null, ArmFigure | null],
  [treatedBefore, treatedAfter]: readonly [ArmFigure | null, ArmFigure | null],
): FourCells | null {
  const cells = [referenceBefore, referenceAfter, treatedBefore, treatedAfter];
  if (!referenceBefore || !referenceAfter || !treatedBefore || !treatedAfter) return null;
  if (cells.some((cell) => (cell?.variance ?? null) === null)) return null;
  const variance = cells.reduce((sum, cell) => sum + (cell?.variance ?? 0), 0);
  if (!(variance > 0)) return null;
  const value = treatedAfter.value - treatedBefore.value - (referenceAfter.value - referenceBefore.value);
  return { value, se: Math.sqrt(variance) };
}

const figure = (entries: readonly DatedTally[], armId: string): ArmFigure | null =>
  figureOf(
    entries
      .filter((entry) => entry.armId === armId)
      .reduce<Tally | null>((sofar, { tally }) => addTallies(sofar, tally), null),
  );

/**
 * Replaces each comparison of what followed the change by the difference of the two movements, where both groups were
 * counted before it too. Gives whether it did: for every comparison or for none.
 */
export function readDifferences(
  reading: Reading,
  input: AnalysisInput,
  { before, after }: AroundChange,
): boolean {
  const arms = comparedArms(input);
  if (arms === null || reading.comparisons.length !== arms.treated.length) return false;
  const entries = { before: talliesOf(before), after: talliesOf(after) };
  const alpha = alphaOf(input) / arms.treated.length;
  const found = arms.treated.map((arm) => differenceOf(entries, [arms.reference, arm], alpha));
  if (found.some((own) => own === null)) return false;
  reading.method = 'differenceInDifferences';
  reading.comparisons = [];
  reading.sensitivity = [];
  for (const own of found) if (own !== null) report(reading, input, own, alpha);
  warn(reading, 'PARALLEL_TRENDS_ASSUMED');
  return true;
}

interface Found extends FourCells {
  readonly arms: readonly [AnalysisArm, AnalysisArm];
  readonly reading: DifferenceInDifferencesReading;
}

function differenceOf(
  { before, after }: Readonly<Record<'before' | 'after', readonly DatedTally[]>>,
  arms: readonly [AnalysisArm, AnalysisArm],
  alpha: number,
): Found | null {
  const [c0, c1] = [figure(before, arms[0].id), figure(after, arms[0].id)];
  const [t0, t1] = [figure(before, arms[1].id), figure(after, arms[1].id)];
  const effect = fourCells([c0, c1], [t0, t1]);
  if (effect === null || !c0 || !c1 || !t0 || !t1) return null;
  const placebo = placeboOf(before, arms);
  const shown = ({ value, se }: FourCells) => estimate(value, around(value, se, alpha), alpha);
  return {
    ...effect,
    arms,
    reading: {
      beforeReference: c0.value,
      afterReference: c1.value,
      beforeTreated: t0.value,
      afterTreated: t1.value,
      absolute: shown(effect),
      placebo: placebo === null ? null : shown(placebo),
    },
  };
}

/** The same arithmetic between the earlier and the later half of the days before the change. */
function placeboOf(
  before: readonly DatedTally[],
  [reference, treated]: readonly [AnalysisArm, AnalysisArm],
): FourCells | null {
  const days = [...new Set(before.map(({ on }) => on ?? ''))].sort();
  const middle = days[Math.floor(days.length / 2)];
  if (days.length < 2 || middle === undefined) return null;
  const [early, late] = [true, false].map((side) => before.filter(({ on }) => (on ?? '') < middle === side));
  const cells = ({ id }: AnalysisArm) => [figure(early ?? [], id), figure(late ?? [], id)] as const;
  return fourCells(cells(reference), cells(treated));
}

const around = (value: number, se: number, alpha: number) => {
  const half = -normalQuantile(alpha / 2) * se;
  return { low: value - half, high: value + half };
};

function report(reading: Reading, input: AnalysisInput, found: Found, alpha: number): void {
  const { value, se, arms, reading: difference } = found;
  const [reference, arm] = arms;
  const effect: Effect = {
    armId: arm.id,
    referenceArmId: reference.id,
    absolute: difference.absolute,
    relative: null,
    standardised: null,
    p: { value: normalTwoSided(value / se), kind: 'fixed', adjusted: null },
  };
  reading.comparisons.push(effect);
  reading.sensitivity.push([]);
  const { direction, minimumWorthwhileEffect: minimum } = input;
  reading.beside.set(arm.id, {
    posterior: () =>
      readPosterior(posteriorOfNormal({ value, se, base: 0 }, alpha), 'normal', {
        direction,
        minimum,
        alpha,
      }),
    detectable: () => (normalQuantile(0.8) - normalQuantile(alpha / 2)) * se,
    difference,
  });
  const { placebo } = difference;
  if (placebo && placebo.low !== null && placebo.high !== null && (placebo.low > 0 || placebo.high < 0)) {
    warn(reading, 'PLACEBO_MOVED');
  }
  const names = { control: reference.id, variant: arm.id };
  explain(reading, 'COMPARED_DIFFERENCE_IN_DIFFERENCES', { ...names, changeDate: input.changeDate ?? '' });
  explain(reading, 'INTERVAL_FOUR_CELLS', { level: 1 - alpha });
  explain(reading, 'TEST_FOUR_CELLS');
}
