import { nameKey } from '../plans/draft-arms.js';
import { boundsOf } from '../plans/draft-measures.js';
import type { Arm, Measure, Plan } from '../plans/plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalText } from '../text/required-text.js';
import { requiredPastDay } from '../time/day.js';
import type { Figures, Reading } from './reading.js';

/**
 * What one reading holds before it is checked, typed in the grid or read from a file. Numbers are in the measure's
 * own unit.
 */
export interface ReadingInput {
  /** Name of the measure. */
  readonly measure?: string | null;
  /** Name of the arm; not asked in a before/after design. */
  readonly arm?: string | null;
  readonly observedOn?: string | null;
  readonly value?: number | null;
  /** The same person's figure from before the start. */
  readonly covariate?: number | null;
  readonly events?: number | null;
  readonly total?: number | null;
  readonly exposure?: number | null;
  readonly n?: number | null;
  readonly mean?: number | null;
  readonly sd?: number | null;
  readonly note?: string | null;
}

/** Characters of the note of a reading. */
export const NOTE_MAX = 500;

/** Figures beyond are slips of the hand; their squares, which the statistics need, would not be numbers any more. */
export const FIGURE_MAX = 1e15;

const said = (value: number | null | undefined): value is number => value !== null && value !== undefined;
const isWhole = (value: number) => Number.isSafeInteger(value);

function countOf(refusals: Refusal[], events: number | null | undefined) {
  if (!said(events)) refusals.push(refusal('COUNT_MISSING', 'events'));
  else if (events < 0) refusals.push(refusal('COUNT_NEGATIVE', 'events'));
  else if (!isWhole(events)) refusals.push(refusal('COUNT_NOT_WHOLE', 'events'));
}

function eventsOf(refusals: Refusal[], { events, total }: ReadingInput): Figures | null {
  countOf(refusals, events);
  if (!said(total)) refusals.push(refusal('TOTAL_MISSING', 'total'));
  else if (total <= 0) refusals.push(refusal('TOTAL_NOT_POSITIVE', 'total'));
  else if (!isWhole(total)) refusals.push(refusal('COUNT_NOT_WHOLE', 'total'));
  else if (said(events) && events > total) {
    refusals.push(refusal('COUNT_ABOVE_TOTAL', 'events', { count: events, total }));
  }
  return said(events) && said(total) ? { kind: 'events', events, total } : null;
}

/** Twelve cases in 2.5 weeks: the count is whole, the exposure need not be, and the count may be above it. */
function rateOf(refusals: Refusal[], measure: Measure, { events, exposure }: ReadingInput): Figures | null {
  const before = refusals.length;
  countOf(refusals, events);
  if (!said(exposure)) refusals.push(refusal('EXPOSURE_MISSING', 'exposure'));
  else if (!(exposure > 0)) refusals.push(refusal('EXPOSURE_NOT_POSITIVE', 'exposure'));
  else if (exposure > FIGURE_MAX || exposure < 1 / FIGURE_MAX)
    refusals.push(refusal('FIGURE_OUT_OF_RANGE', 'exposure'));
  if (!said(events) || !said(exposure)) return null;
  if (refusals.length === before) bounded(refusals, 'events', events / exposure, measure, Infinity);
  return { kind: 'rate', events, exposure };
}

function bounded(
  refusals: Refusal[],
  field: string,
  value: number,
  measure: Measure,
  largest: number = FIGURE_MAX,
) {
  const { min, max } = boundsOf(measure);
  if (!Number.isFinite(value)) refusals.push(refusal('NUMBER_INVALID', field));
  else if (Math.abs(value) > largest) refusals.push(refusal('FIGURE_OUT_OF_RANGE', field));
  else if (value < min || value > max) {
    const known = { ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) };
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, known));
  }
}

function summaryOf(refusals: Refusal[], measure: Measure, { n, mean, sd }: ReadingInput): Figures | null {
  if (!said(n)) refusals.push(refusal('SAMPLE_SIZE_MISSING', 'n'));
  else if (!isWhole(n) || n < 1) refusals.push(refusal('SAMPLE_SIZE_INVALID', 'n'));
  if (!said(mean)) refusals.push(refusal('VALUE_MISSING', 'mean'));
  else bounded(refusals, 'mean', mean, measure);
  if (!said(sd)) refusals.push(refusal('SPREAD_MISSING', 'sd'));
  else if (!(sd >= 0)) refusals.push(refusal('SPREAD_NEGATIVE', 'sd'));
  else if (sd > FIGURE_MAX) refusals.push(refusal('FIGURE_OUT_OF_RANGE', 'sd'));
  return said(n) && said(mean) && said(sd) ? { kind: 'summary', n, mean, sd } : null;
}

function valueOf(refusals: Refusal[], measure: Measure, { value, covariate }: ReadingInput): Figures | null {
  if (!said(value)) {
    refusals.push(refusal('VALUE_MISSING', 'value'));
    return null;
  }
  bounded(refusals, 'value', value, measure);
  if (!said(covariate)) return { kind: 'value', value };
  bounded(refusals, 'covariate', covariate, measure);
  return { kind: 'value', value, covariate };
}

/**
 * The figures of a reading, by the shape of its measure: a proportion asks for a whole count and total (a percentage
 * alone cannot be weighed), a rate for a whole count and an exposure above 0, a mean for a value or for n, mean and
 * sd, a level for a value within its bounds. Only one person's value may come with a figure from before
 * (`COVARIATE_WITHOUT_VALUE`). Adds what is missing or wrong, with the name of the figure as field.
 */
export function readFigures(refusals: Refusal[], measure: Measure, input: ReadingInput): Figures | null {
  const isSummary = said(input.n) || said(input.mean) || said(input.sd);
  const asSummary = measure.shape === 'mean' && isSummary && !said(input.value);
  if (said(input.covariate) && (measure.shape !== 'mean' || asSummary))
    refusals.push(refusal('COVARIATE_WITHOUT_VALUE', 'covariate'));
  if (measure.shape === 'proportion') return eventsOf(refusals, input);
  if (measure.shape === 'rate') return rateOf(refusals, measure, input);
  return asSummary ? summaryOf(refusals, measure, input) : valueOf(refusals, measure, input);
}

/**
 * The arm of a reading: the period of its day in a before/after design, else the one named. Null when it cannot be
 * told.
 */
export function armOf(plan: Plan, name: string | null, observedOn: string): Arm | null {
  if (plan.design === 'beforeAfter') {
    if (!plan.changeDate) return null;
    const role = observedOn < plan.changeDate ? 'before' : 'after';
    return plan.arms.find((arm) => arm.role === role) ?? null;
  }
  return named(plan.arms, name ?? '');
}

/** A measure of the plan by its name, whatever the case. */
export function measureNamed(plan: Plan, name: string | null | undefined): Measure | null {
  return named(plan.measures, name ?? '');
}

/** Spelled the same in most rows of a file: the comparison without case or accents' encoding comes second. */
function named<T extends { readonly name: string }>(all: readonly T[], name: string): T | null {
  const same = all.find((each) => each.name === name);
  if (same) return same;
  const key = nameKey(name);
  return all.find((each) => nameKey(each.name) === key) ?? null;
}

function refuseArm(refusals: Refusal[], plan: Plan, name: string) {
  if (plan.design === 'beforeAfter') refusals.push(refusal('CHANGE_DATE_MISSING', 'arm'));
  else if (name === '') refusals.push(refusal('ARM_MISSING', 'arm'));
  else refusals.push(refusal('ARM_UNKNOWN', 'arm', { text: name.slice(0, 40) }));
}

function refuseEarly(refusals: Refusal[], plan: Plan, observedOn: string) {
  const start = plan.startsOn;
  if (plan.design === 'beforeAfter' || !start || !observedOn || observedOn >= start) return;
  refusals.push(refusal('DATE_BEFORE_START', 'observedOn', { date: observedOn, start }));
}

/**
 * One reading as it is kept. Refuses, all at once: an unknown measure or arm, a day missing, impossible, after
 * `today`, or before the start where groups are compared, and whatever {@link readFigures} refuses. Fields are the
 * names of the input.
 */
export function draftReading(plan: Plan, today: string, input: ReadingInput): Result<Reading> {
  const refusals: Refusal[] = [];
  const observedOn = requiredPastDay(refusals, 'observedOn', input.observedOn, today);
  refuseEarly(refusals, plan, observedOn);
  const measure = measureNamed(plan, input.measure);
  if (!measure) {
    const text = (input.measure ?? '').trim();
    refusals.push(
      text
        ? refusal('MEASURE_UNKNOWN', 'measure', { text: text.slice(0, 40) })
        : refusal('MEASURE_MISSING', 'measure'),
    );
  }
  const arm = armOf(plan, input.arm ?? null, observedOn);
  const dayIsKnown = observedOn !== '' || plan.design !== 'beforeAfter';
  if (!arm && dayIsKnown) refuseArm(refusals, plan, (input.arm ?? '').trim());
  const figures = measure ? readFigures(refusals, measure, input) : null;
  const note = optionalText(refusals, 'note', input.note, NOTE_MAX);
  return unlessRefused(refusals, () => ({
    measure: measure!.name,
    arm: arm!.name,
    observedOn,
    figures: figures!,
    isIndividual: measure!.shape === 'mean' && figures!.kind === 'value',
    note,
  }));
}
