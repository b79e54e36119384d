import type { SequenceReading } from './analysis.js';
import type { AnalysisInput } from './analysis-input.js';
import type { DatedTally, GroupData } from './arm-figures.js';
import { talliesOf, withoutCovariate } from './arm-figures.js';
import { readDifferences, splitAtChange } from './read-difference-in-differences.js';
import { readMeans } from './read-means.js';
import { readProportions } from './read-proportions.js';
import { readRates } from './read-rates.js';
import { readSequence } from './read-sequence.js';
import type { Reading } from './reading.js';
import { alphaOf, comparedArms, emptyReading, explain, note, refuse, warn } from './reading.js';
import { SAMPLE_RATIO_ALPHA, sampleRatio } from './sample-ratio.js';

/** Fewest people or items per arm for an answer, whatever the plan asked. */
export const UNITS_MINIMUM = 10;

/** What following the arms day by day adds to their reading. */
export interface ArmsRead {
  /** Entries that count, dated where they are. */
  readonly entries: readonly DatedTally[];
  /** Units that each arm still needs to reach its minimum. */
  readonly toGo: ReadonlyMap<string, number>;
  /** One per comparison, in the same order; none unless every one has it. */
  readonly sequences: readonly SequenceReading[];
  readonly isDifference: boolean;
}

const NOTHING: ArmsRead = { entries: [], toGo: new Map(), sequences: [], isDifference: false };

/** Arm against arm: the arms, their figures, their minimum, how people were shared out, and the comparison day by day. */
export function readArms(reading: Reading, input: AnalysisInput): ArmsRead {
  const { data } = input;
  if (data.shape === 'level' || data.shape !== input.shape) {
    refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', { expected: input.shape, received: data.shape });
    return NOTHING;
  }
  requireArms(reading, input);
  if (data.arms.length === 0) refuse(reading, 'insufficientData', 'NO_DATA');
  const split = splitAtChange(input, data);
  const counted = split?.after ?? data;
  const units = readFigures(reading, input, counted);
  if (split !== null) readBefore(reading, input, split.before);
  if (reading.status === 'invalidData') return NOTHING;
  const toGo = requireUnits(reading, input, units);
  // Exposure is no count of people: how it was shared out says nothing of the draw.
  if (input.design === 'comparison' && data.shape !== 'rate') checkShares(reading, input, units);
  const isDifference = split !== null && readDifferences(reading, input, split);
  if (split !== null && !isDifference) {
    warn(reading, 'BEFORE_CHANGE_SET_APART', { entries: split.before.arms.length });
  }
  return {
    entries: talliesOf(counted),
    toGo,
    sequences: isDifference || input.design === 'beforeAfter' ? [] : sequencesOf(reading, input, counted),
    isDifference,
  };
}

function requireArms(reading: Reading, input: AnalysisInput): void {
  if (comparedArms(input) !== null) return;
  const wanted =
    input.design === 'beforeAfter' ? (['before', 'after'] as const) : (['control', 'variant'] as const);
  const role = wanted.find((own) => !input.arms.some((arm) => arm.role === own)) ?? wanted[0];
  refuse(reading, 'insufficientData', 'ARM_MISSING', { role });
}

function readFigures(reading: Reading, input: AnalysisInput, data: GroupData): Map<string, number> {
  if (data.shape === 'proportion') return readProportions(reading, input, data.arms);
  if (data.shape === 'rate') return readRates(reading, input, data.arms);
  return readMeans(reading, input, data.arms);
}

/** What was counted before the change must be readable too; its figures are only used in a difference. */
function readBefore(reading: Reading, input: AnalysisInput, data: GroupData): void {
  const probe = emptyReading();
  readFigures(probe, input, data);
  if (probe.status !== 'invalidData') return;
  reading.status = 'invalidData';
  reading.reasons.push(...probe.reasons);
}

function requireUnits(
  reading: Reading,
  input: AnalysisInput,
  units: ReadonlyMap<string, number>,
): Map<string, number> {
  const floor = input.shape === 'rate' ? 0 : UNITS_MINIMUM;
  const minimum = Math.max(floor, input.plannedEnd.minimumPerArm ?? 0);
  const toGo = new Map<string, number>();
  for (const { id: armId, share } of input.arms) {
    if (share === 0) continue;
    const own = units.get(armId) ?? 0;
    toGo.set(armId, Math.max(0, minimum - own));
    if (own === 0) refuse(reading, 'insufficientData', 'ARM_EMPTY', { armId });
    else if (own < minimum) {
      refuse(reading, 'insufficientData', 'BELOW_PLANNED_MINIMUM', { armId, units: own, minimum });
    }
  }
  reading.unitsToGo = Math.ceil(Math.max(0, ...toGo.values()));
  return toGo;
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

function sequencesOf(reading: Reading, input: AnalysisInput, data: GroupData): SequenceReading[] {
  const arms = comparedArms(input);
  if (arms === null || reading.status === 'invalidData') return [];
  const alpha = alphaOf(input) / arms.treated.length;
  const sequences = arms.treated.map((treated) => {
    const theta = reading.beside.get(treated.id)?.covariate?.theta ?? 0;
    return readSequence(input, withoutCovariate(data, theta), { reference: arms.reference, treated }, alpha);
  });
  const known = sequences.filter((own) => own !== null);
  return known.length === reading.comparisons.length ? known : [];
}
