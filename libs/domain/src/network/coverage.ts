import { greedyCover, type Covering } from './greedy-cover.js';

/** A person who agreed to be listed. */
export interface Relay {
  readonly id: string;
  readonly departmentId: string | null;
  /** Departments whose people turn to them. */
  readonly namedFrom: readonly string[];
  /** Hours that their limit leaves this month (`roomThisMonth`); null: they set no limit. */
  readonly room: number | null;
  readonly paused: boolean;
}

export interface CoverageInput {
  /** The departments to reach: those in which people work. */
  readonly departmentIds: readonly string[];
  readonly relays: readonly Relay[];
  /** Hours that will be asked of each this month. */
  readonly hours: number;
  /** Taken in any case, in this order, whatever their load: a person decided it. */
  readonly keep?: readonly string[];
  /** Not to be suggested. */
  readonly exclude?: readonly string[];
}

/** Why a department is reached through somebody. */
export const COVER_REASONS = ['worksThere', 'namedThere'] as const;

/** One of {@link COVER_REASONS}. */
export type CoverReason = (typeof COVER_REASONS)[number];

/** A department that somebody reaches, and why. */
export interface Reached {
  readonly departmentId: string;
  readonly reason: CoverReason;
}

/** One person of the suggestion. */
export interface Suggested {
  readonly personId: string;
  /** Kept by hand. */
  readonly kept: boolean;
  /** What they bring that nobody before them does. */
  readonly adds: readonly Reached[];
  /** What they reach too, that somebody before them already does. */
  readonly alsoReaches: readonly Reached[];
  /** Hours they would have left this month; null: they set no limit. */
  readonly hoursLeft: number | null;
}

/** Why somebody who agreed is not suggested. */
export const SET_ASIDE_REASONS = ['paused', 'noTimeLeft', 'excluded'] as const;

/** One of {@link SET_ASIDE_REASONS}. */
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

export interface Coverage {
  /** Every department to reach, in the order given: how many relays work there, how many more are named from there. */
  readonly departments: readonly { departmentId: string; relays: number; namedRelays: number }[];
  readonly suggestion: readonly Suggested[];
  /** Reached by nobody of the suggestion. */
  readonly unreached: readonly string[];
  /** No set of fewer people reaches as many departments. */
  readonly atLeast: number;
  readonly setAside: readonly { personId: string; reason: SetAsideReason }[];
}

/**
 * Who should be asked so that every department is reached by somebody who works there or to whom its people turn: greedy
 * maximum coverage ({@link greedyCover}; among equals, who has most time left), then whoever became superfluous is left out
 * again. Paused people, those without the time and those excluded are set aside, with the reason.
 */
export function coverDepartments(input: CoverageInput): Coverage {
  const wanted = new Set(input.departmentIds);
  const byId = new Map(input.relays.map((relay) => [relay.id, relay]));
  const kept = [...new Set(input.keep ?? [])].filter((id) => byId.has(id));
  const setAside = input.relays.flatMap((relay) => {
    const reason = kept.includes(relay.id) ? null : reasonAgainst(relay, input);
    return reason ? [{ personId: relay.id, reason }] : [];
  });
  const aside = new Set(setAside.map(({ personId }) => personId));
  const candidates = input.relays
    .filter(({ id }) => !aside.has(id) && !kept.includes(id))
    .map((relay) => candidate(relay, wanted));
  const before = new Set(
    kept.flatMap((id) => reachOf(byId.get(id)!, wanted).map(({ departmentId }) => departmentId)),
  );
  const chosen = greedyCover(candidates, candidates.length, before).map(({ id }) => id);
  const needed = withoutSuperfluous(kept, chosen, (id) => reachOf(byId.get(id)!, wanted));
  const suggestion = explain(
    [...kept, ...needed].map((id) => byId.get(id)!),
    input,
    wanted,
    kept,
  );
  const reached = new Set(suggestion.flatMap(({ adds }) => adds.map(({ departmentId }) => departmentId)));
  return {
    departments: input.departmentIds.map((departmentId) => relaysOf(departmentId, input.relays)),
    suggestion,
    unreached: input.departmentIds.filter((id) => !reached.has(id)),
    atLeast: fewest(candidates, before, reached, kept.length),
    setAside,
  };
}

function reasonAgainst(relay: Relay, { hours, exclude = [] }: CoverageInput): SetAsideReason | null {
  if (exclude.includes(relay.id)) return 'excluded';
  if (relay.paused) return 'paused';
  return timeLeft(relay) < hours ? 'noTimeLeft' : null;
}

const timeLeft = ({ room }: Relay): number => room ?? Infinity;

function candidate(relay: Relay, wanted: ReadonlySet<string>): Covering<string> {
  const covers = new Set(reachOf(relay, wanted).map(({ departmentId }) => departmentId));
  return { id: relay.id, covers, preference: Math.min(timeLeft(relay), Number.MAX_SAFE_INTEGER) };
}

function reachOf(relay: Relay, wanted: ReadonlySet<string>): Reached[] {
  const own = relay.departmentId;
  const named = relay.namedFrom.filter((id) => id !== own);
  return [
    ...(own !== null ? [{ departmentId: own, reason: 'worksThere' as const }] : []),
    ...named.map((departmentId) => ({ departmentId, reason: 'namedThere' as const })),
  ].filter(({ departmentId }) => wanted.has(departmentId));
}

/** Greedy may take somebody whom the later ones make superfluous; the one taken last is looked at first. */
function withoutSuperfluous(
  kept: readonly string[],
  chosen: readonly string[],
  reach: (id: string) => readonly Reached[],
): string[] {
  const counts = new Map<string, number>();
  const add = (id: string, by: number) => {
    for (const { departmentId } of reach(id)) counts.set(departmentId, (counts.get(departmentId) ?? 0) + by);
  };
  for (const id of [...kept, ...chosen]) add(id, 1);
  const superfluous = new Set<string>();
  for (const id of [...chosen].reverse()) {
    if (reach(id).some(({ departmentId }) => counts.get(departmentId) === 1)) continue;
    superfluous.add(id);
    add(id, -1);
  }
  return chosen.filter((id) => !superfluous.has(id));
}

function explain(
  relays: readonly Relay[],
  { hours }: CoverageInput,
  wanted: ReadonlySet<string>,
  kept: readonly string[],
): Suggested[] {
  const covered = new Set<string>();
  return relays.map((relay) => {
    const reach = reachOf(relay, wanted);
    const adds = reach.filter(({ departmentId }) => !covered.has(departmentId));
    const alsoReaches = reach.filter(({ departmentId }) => covered.has(departmentId));
    for (const { departmentId } of adds) covered.add(departmentId);
    const left = timeLeft(relay) - hours;
    const hoursLeft = Number.isFinite(left) ? left : null;
    return { personId: relay.id, kept: kept.includes(relay.id), adds, alsoReaches, hoursLeft };
  });
}

/** However they are chosen, so many people are needed: the departments left, over the most that one of them reaches. */
function fewest(
  candidates: readonly Covering<string>[],
  before: ReadonlySet<string>,
  reached: ReadonlySet<string>,
  kept: number,
): number {
  const left = [...reached].filter((id) => !before.has(id)).length;
  const most = candidates.reduce(
    (best, { covers }) => Math.max(best, [...covers].filter((id) => !before.has(id)).length),
    0,
  );
  return kept + (most === 0 ? 0 : Math.ceil(left / most));
}

function relaysOf(
  departmentId: string,
  relays: readonly Relay[],
): { departmentId: string; relays: number; namedRelays: number } {
  const there = relays.filter((relay) => relay.departmentId === departmentId).length;
  const named = relays.filter(
    (relay) => relay.departmentId !== departmentId && relay.namedFrom.includes(departmentId),
  ).length;
  return { departmentId, relays: there, namedRelays: named };
}
