import { addDays } from '../time/day.js';
import { standingOf, type ObjectionDays } from './standing.js';

/** How long one column of the map is. */
export const MAP_STEPS = ['month', 'quarter'] as const;

/** One of {@link MAP_STEPS}. */
export type MapStep = (typeof MAP_STEPS)[number];

const MONTHS: Record<MapStep, number> = { month: 1, quarter: 3 };

/** From a first to a last day, both in it, `YYYY-MM-DD`. */
export interface MapPeriod {
  readonly from: string;
  readonly to: string;
}

/** A resistance as the map looks at it. */
export interface MappedObjection extends ObjectionDays {
  readonly id: string;
  /** Null: the whole organisation. */
  readonly departmentId: string | null;
  readonly raisedOn: string;
  /** Days on which it was answered, every answer counted. */
  readonly answers: readonly string[];
  /** The first thing first. */
  readonly strengths: readonly { readonly on: string; readonly strength: number }[];
}

/** What lived in a department during a period. */
export interface MapCell {
  /** How many were still alive on some day of the period. */
  readonly count: number;
  /** Mean of their strengths as last told by the end of the period, 1 to 5; null where none lived. */
  readonly meanStrength: number | null;
  readonly raised: number;
  readonly answered: number;
  /** How many were stronger at the end of the period than before it. */
  readonly rose: number;
  readonly fell: number;
  readonly ids: readonly string[];
}

/** One row of the map. */
export interface MapRow {
  readonly departmentId: string | null;
  readonly cells: readonly MapCell[];
}

/** The last `count` months or quarters up to the one that holds `today`, the oldest first; the last one ends with `today`. */
export function mapPeriods(step: MapStep, count: number, today: string): readonly MapPeriod[] {
  const months = MONTHS[step];
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const current = year * 12 + Math.floor(month / months) * months;
  return Array.from({ length: count }, (_, index) => {
    const start = current - (count - 1 - index) * months;
    const end = addDays(firstDay(start + months), -1);
    return { from: firstDay(start), to: end < today ? end : today };
  });
}

const firstDay = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** Whether it lived on some day of the period: raised by its end, and neither taken back nor closed before it began. */
export function livedIn(objection: MappedObjection, { from, to }: MapPeriod): boolean {
  if (objection.raisedOn > to) return false;
  const standing = standingOf(objection, from);
  return standing.kind === 'withdrawn' ? standing.since >= from : standing.kind !== 'closed';
}

const within = (day: string, { from, to }: MapPeriod): boolean => day >= from && day <= to;

/** How strong it was at the end of a day; null before it was raised. */
export function strengthOn({ strengths }: Pick<MappedObjection, 'strengths'>, day: string): number | null {
  return strengths.findLast((each) => each.on <= day)?.strength ?? null;
}

function moveOf(objection: MappedObjection, period: MapPeriod): number {
  const before = strengthOn(objection, addDays(period.from, -1)) ?? objection.strengths[0]?.strength ?? 0;
  return (strengthOn(objection, period.to) ?? before) - before;
}

function cellOf(objections: readonly MappedObjection[], period: MapPeriod): MapCell {
  const living = objections.filter((each) => livedIn(each, period));
  const strengths = living.flatMap((each) => strengthOn(each, period.to) ?? []);
  const moves = living.map((each) => moveOf(each, period));
  return {
    count: living.length,
    meanStrength:
      strengths.length > 0 ? strengths.reduce((sum, each) => sum + each, 0) / strengths.length : null,
    raised: living.filter((each) => within(each.raisedOn, period)).length,
    answered: living.filter((each) => each.answers.some((day) => within(day, period))).length,
    rose: moves.filter((move) => move > 0).length,
    fell: moves.filter((move) => move < 0).length,
    ids: living.map((each) => each.id),
  };
}

/** Departments by periods: a row for each department in which something lived, in the order in which they are first met. */
export function resistanceMap(
  objections: readonly MappedObjection[],
  periods: readonly MapPeriod[],
): readonly MapRow[] {
  const rows = new Map<string | null, MappedObjection[]>();
  for (const objection of objections) {
    if (!periods.some((period) => livedIn(objection, period))) continue;
    const row = rows.get(objection.departmentId) ?? [];
    rows.set(objection.departmentId, [...row, objection]);
  }
  return [...rows].map(([departmentId, own]) => ({
    departmentId,
    cells: periods.map((period) => cellOf(own, period)),
  }));
}
