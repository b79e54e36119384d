import type { RoundState } from './round.js';

/** Why something of a round is not shown. */
export const WITHHELD_REASONS = [
  'roundPlanned',
  'roundOpen',
  'roundCancelled',
  'coordinatorsOnly',
  'tooFewPeople',
  'tooFewAnswers',
  'protectsAnother',
] as const;

/** One of {@link WITHHELD_REASONS}. */
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** The people asked in one department and how many of them answered; no department is a group too. */
export interface DepartmentResponse {
  readonly departmentId: string | null;
  readonly asked: number;
  readonly answered: number;
}

/** A department's response as it may be shown. */
export interface DisclosedResponse {
  readonly departmentId: string | null;
  readonly asked: number;
  /** Null when withheld. */
  readonly answered: number | null;
  readonly withheld: WithheldReason | null;
}

const bySize = (a: DepartmentResponse, b: DepartmentResponse): number =>
  a.asked - b.asked || ((a.departmentId ?? '') < (b.departmentId ?? '') ? -1 : 1);

/**
 * How many answered in each department, where this says nothing of anybody. The rule: the number who answered is told of groups of
 * at least `minimum` people asked, and the total of the round is always told; so whatever the total minus what is shown gives away
 * must speak of at least `minimum` people in at least two departments too. While it does not, the smallest department still shown
 * is withheld with the others (`protectsAnother`). Who is shown depends on how many were asked, never on how many answered:
 * a department that appears says nothing by appearing.
 */
export function discloseResponse(
  departments: readonly DepartmentResponse[],
  minimum: number,
): readonly DisclosedResponse[] {
  const reasons = new Map<DepartmentResponse, WithheldReason>();
  for (const each of departments) if (each.asked < minimum) reasons.set(each, 'tooFewPeople');
  const shown = departments.filter((each) => !reasons.has(each)).toSorted(bySize);
  while (shown.length > 0 && isTellable(reasons, minimum)) reasons.set(shown.shift()!, 'protectsAnother');
  return departments.map((each) => {
    const withheld = reasons.get(each) ?? null;
    const { departmentId, asked, answered } = each;
    return { departmentId, asked, answered: withheld ? null : answered, withheld };
  });
}

/** Whether what is withheld could be told from the total. */
function isTellable(withheld: ReadonlyMap<DepartmentResponse, unknown>, minimum: number): boolean {
  if (withheld.size === 0) return false;
  const asked = [...withheld.keys()].reduce((sum, each) => sum + each.asked, 0);
  return withheld.size < 2 || asked < minimum;
}

/** A round, as what may be shown of it depends on it. */
export interface DisclosureFacts {
  readonly state: RoundState;
  readonly asked: number;
  readonly answered: number;
  readonly minimumAnswers: number;
  readonly minimumResponse: number;
}

/** What may be shown of the results of a round. */
export interface ResultsDisclosure {
  /** Why there are none; null when nominations received may be counted. */
  readonly withheld: WithheldReason | null;
  /** Whether the place of people in the network may be computed: enough of those asked answered. */
  readonly allowsCentralities: boolean;
}

const WITHHELD_BY_STATE = {
  planned: 'roundPlanned',
  open: 'roundOpen',
  cancelled: 'roundCancelled',
  closed: null,
} as const satisfies Record<RoundState, WithheldReason | null>;

/**
 * Whether a round has results to show to whom. Nothing before its end, nothing of a cancelled one, nothing to anybody but
 * coordinators and admins (`mayCoordinate`), nothing under the minimum of answers. Under the minimum response, nominations received
 * only: with so many unknown answers a centrality would describe who answered (statistics.md, section 7).
 */
export function discloseResults(round: DisclosureFacts, mayCoordinate: boolean): ResultsDisclosure {
  const withheld =
    WITHHELD_BY_STATE[round.state] ??
    (mayCoordinate ? null : 'coordinatorsOnly') ??
    (round.answered < round.minimumAnswers ? 'tooFewAnswers' : null);
  const share = round.asked === 0 ? 0 : round.answered / round.asked;
  return { withheld, allowsCentralities: withheld === null && share >= round.minimumResponse };
}

/** Of the departments, those whose answers to "who gets things moving in your department" may be read. */
export function readableDepartments(
  departments: readonly DepartmentResponse[],
  minimum: number,
): ReadonlySet<string | null> {
  return new Set(departments.filter((each) => each.answered >= minimum).map((each) => each.departmentId));
}

/** A number of colleagues as it may be told to anybody, the person named included: exact from the minimum on, else null. */
export function tellCount(count: number, minimum: number): number | null {
  return count >= minimum ? count : null;
}
