import type { DepartmentResponse } from './disclosure.js';
import { readableDepartments } from './disclosure.js';

/** How often somebody was named in one question of a round. */
export interface Tally {
  readonly nomineeId: string;
  /** The topic of the advice; null for those who get things moving. */
  readonly topicId: string | null;
  /** The department of those who named: counts of movers are read department by department. */
  readonly departmentId: string | null;
  readonly count: number;
}

/** Somebody named, question by question, with the counts that may be read. */
export interface Nominee {
  readonly personId: string;
  readonly advice: readonly { readonly topicId: string; readonly count: number }[];
  /** Over the departments whose answers may be read; 0 when nobody there named them. */
  readonly movers: number;
}

/**
 * Who was named by at least `namedBy` colleagues on a topic, or as somebody who gets things moving by as many in departments with
 * `minimum` answers. What is under the number is left out. In the order of ids: it says nothing.
 */
export function nomineesOf(
  tallies: readonly Tally[],
  departments: readonly DepartmentResponse[],
  { namedBy, minimum }: { readonly namedBy: number; readonly minimum: number },
): readonly Nominee[] {
  const readable = readableDepartments(departments, minimum);
  const people = new Map<string, { advice: Map<string, number>; movers: number }>();
  for (const { nomineeId, topicId, departmentId, count } of tallies) {
    const sums = people.get(nomineeId) ?? { advice: new Map<string, number>(), movers: 0 };
    if (topicId !== null) sums.advice.set(topicId, (sums.advice.get(topicId) ?? 0) + count);
    else if (readable.has(departmentId)) sums.movers += count;
    people.set(nomineeId, sums);
  }
  return [...people]
    .map(([personId, { advice, movers }]) => ({
      personId,
      advice: [...advice]
        .filter(([, count]) => count >= namedBy)
        .map(([topicId, count]) => ({ topicId, count }))
        .toSorted((a, b) => (a.topicId < b.topicId ? -1 : 1)),
      movers: movers >= namedBy ? movers : 0,
    }))
    .filter(({ advice, movers }) => advice.length > 0 || movers > 0)
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}
