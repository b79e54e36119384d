import { fold } from '../hypotheses/fold.js';

/** What two tests running at the same time share. */
export const OVERLAP_REASONS = ['sameAudience', 'sameProject', 'sameDepartment'] as const;

/** One of {@link OVERLAP_REASONS}. */
export type OverlapReason = (typeof OVERLAP_REASONS)[number];

/** A test and whom it touches. Days are `YYYY-MM-DD`; an end that nobody fixed is null, and lasts. */
export interface TestWindow {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  /** The audience as the hypothesis says it. */
  readonly audience: string | null;
  readonly projectId: string | null;
  /** Departments of the project. */
  readonly departmentIds: readonly string[];
}

/** Another test that touches the same people meanwhile: from which day to which (null: no end is fixed), and why. */
export interface Overlap {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly reasons: readonly OverlapReason[];
}

// Words that say nothing of who is meant, folded and without their plural.
const EMPTY_WORDS = new Set(
  (
    'au aux ce celle celui ceux chez dan de des du elle en et gen il la le leur mon no notre nou on ou par personne pour que ' +
    'qui sa se ses son sont sur tou tout toute un une vo votre vou aupre ' +
    'a an all and any are at by every for from have her his in is it my of on or our people person that the their them they ' +
    'those to us user we who with your'
  ).split(' '),
);

/** The words of an audience that say who is meant: folded, without plural, without words that say nothing. */
export function audienceWords(audience: string): ReadonlySet<string> {
  const words = fold(audience).match(/[\p{L}\p{N}]+/gu) ?? [];
  const singular = words.map((word) => (word.length > 2 ? word.replace(/[sx]$/, '') : word));
  return new Set(singular.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)));
}

/** One audience is the other, or a part of it: "customers" holds "customers waiting for a delivery". */
function isSameAudience(own: string | null, other: string | null): boolean {
  const [fewer, more] = [audienceWords(own ?? ''), audienceWords(other ?? '')].sort(
    (a, b) => a.size - b.size,
  );
  return fewer!.size > 0 && [...fewer!].every((word) => more!.has(word));
}

function reasonsOf(own: TestWindow, other: TestWindow): OverlapReason[] {
  const shared: Readonly<Record<OverlapReason, boolean>> = {
    sameAudience: isSameAudience(own.audience, other.audience),
    sameProject: own.projectId !== null && own.projectId === other.projectId,
    sameDepartment: own.departmentIds.some((id) => other.departmentIds.includes(id)),
  };
  return OVERLAP_REASONS.filter((reason) => shared[reason]);
}

/**
 * The other tests whose days overlap with this one and that touch the same people: the same audience in words, the same project,
 * a department in common. Advice, never a gate: two changes on the same people at once may each hide the other. Those that
 * share most come first; equals keep their order.
 */
export function findOverlaps(own: TestWindow, others: readonly TestWindow[]): readonly Overlap[] {
  return others
    .filter((other) => other.id !== own.id)
    .flatMap((other): Overlap[] => {
      const from = own.from > other.from ? own.from : other.from;
      const ends = [own.until, other.until].filter((day) => day !== null).sort();
      const until = ends[0] ?? null;
      const reasons = reasonsOf(own, other);
      const meet = until === null || from <= until;
      return meet && reasons.length > 0 ? [{ id: other.id, from, until, reasons }] : [];
    })
    .sort((a, b) => b.reasons.length - a.reasons.length);
}
