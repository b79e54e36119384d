import { MINIMUM_ANSWERS } from './answer-groups.js';
import { normalisedBetweenness } from './centralities.js';
import type { Disclosure, NetworkReading, PersonReading, Withheld } from './read-network.js';

/**
 * What may be known of one person: counts from the minimum on, and centralities too coarse to be solved for the ties behind
 * them (the exact PageRank of somebody named once tells by whom). Under the minimum everything but the department is null.
 */
export interface PublishedPosition {
  readonly personId: string;
  readonly group: string;
  /** People who named them; null: fewer than the minimum. */
  readonly received: number | null;
  /** Departments from which they are named; small ones together count as one. */
  readonly namedFrom: readonly string[];
  readonly rank: number | null;
  readonly tied: boolean;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** Times the average, to one decimal. */
  readonly pageRank: number | null;
  /** Shortest paths between two others that pass through them, in percent to one decimal. */
  readonly betweenness: number | null;
  /** Percent of the highest. */
  readonly eigenvector: number | null;
}

/** Nominations from one department to another (or within it): enough of them to be nobody's in particular. */
export interface DepartmentTie {
  readonly from: string;
  readonly to: string;
  readonly nominations: number;
}

export interface PublishedGroup {
  readonly group: string;
  readonly people: number;
  readonly answers: number;
}

/** What leaves the place where nominations are read. Nobody can learn from it who named whom. */
export interface PublishedReading {
  readonly disclosure: Disclosure;
  readonly people: number;
  readonly asked: number;
  readonly respondents: number;
  readonly ties: number;
  /** Percent of ties that are returned. */
  readonly reciprocity: number | null;
  readonly withheld: Readonly<Record<'pageRank' | 'betweenness' | 'eigenvector', Withheld | null>>;
  readonly groups: readonly PublishedGroup[];
  readonly departmentTies: readonly DepartmentTie[];
  readonly positions: readonly PublishedPosition[];
  /** Those who together reach most people, and how many each adds: down to the minimum. */
  readonly reach: readonly { readonly personId: string; readonly adds: number }[];
}

/**
 * Takes from a reading what may be shown. Reciprocity stays out of persons: who knows whom they named would learn from their
 * own who named them. Nothing at all when too few answered.
 */
export function publishNetwork(reading: NetworkReading, minimumAnswers = MINIMUM_ANSWERS): PublishedReading {
  const { disclosure, people, asked, respondents } = reading;
  const shown = disclosure !== 'nothing';
  return {
    ...{ disclosure, people, asked, respondents },
    ties: shown ? reading.ties : 0,
    reciprocity: shown && reading.reciprocity !== null ? Math.round(100 * reading.reciprocity) : null,
    withheld: reading.withheld,
    groups: shown ? groupsOf(reading) : [],
    departmentTies: shown ? departmentTies(reading, minimumAnswers) : [],
    positions: shown ? reading.persons.map((person) => positionOf(person, reading, minimumAnswers)) : [],
    reach: shown ? reachOf(reading, minimumAnswers) : [],
  };
}

function positionOf(
  person: PersonReading,
  { people, persons }: NetworkReading,
  minimum: number,
): PublishedPosition {
  const { id: personId, group, received, namedFrom, rank, tied, range } = person;
  if (received < minimum) return { personId, group, ...UNTOLD };
  const highest = Math.max(...persons.map(({ eigenvector }) => eigenvector ?? 0));
  const coarse = (value: number | null, read: (value: number) => number) =>
    value === null ? null : read(value);
  return {
    ...{ personId, group, received, namedFrom, rank, tied, bestRank: range.best, worstRank: range.worst },
    pageRank: coarse(person.pageRank, (value) => oneDecimal(value * people)),
    betweenness: coarse(person.betweenness, (value) =>
      oneDecimal(100 * normalisedBetweenness(value, people)),
    ),
    eigenvector: coarse(person.eigenvector, (value) => Math.round((100 * value) / highest)),
  };
}

const UNTOLD = {
  ...{ received: null, namedFrom: [], rank: null, tied: false, bestRank: null, worstRank: null },
  ...{ pageRank: null, betweenness: null, eigenvector: null },
};

function reachOf({ reach }: NetworkReading, minimum: number): PublishedReading['reach'] {
  return reach
    .filter(({ adds }) => adds.length >= minimum)
    .map(({ id, adds }) => ({ personId: id, adds: adds.length }));
}

const oneDecimal = (value: number): number => Math.round(10 * value) / 10;

function groupsOf({ persons }: NetworkReading): PublishedGroup[] {
  const groups = new Map<string, { people: number; answers: number }>();
  for (const { group, responded } of persons) {
    const { people, answers } = groups.get(group) ?? { people: 0, answers: 0 };
    groups.set(group, { people: people + 1, answers: answers + (responded ? 1 : 0) });
  }
  return [...groups]
    .map(([group, counts]) => ({ group, ...counts }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** Left out: fewer than the minimum, departments with fewer answers than it, and a department in which all named all. */
function departmentTies(reading: NetworkReading, minimum: number): DepartmentTie[] {
  const sizes = new Map(groupsOf(reading).map(({ group, people, answers }) => [group, { people, answers }]));
  const groupOf = new Map(reading.persons.map(({ id, group }) => [id, group]));
  const group = reading.network.people.map(({ id }) => groupOf.get(id)!);
  const counts = new Map<string, DepartmentTie>();
  reading.network.out.forEach((targets, source) => {
    for (const target of targets) {
      const [from, to] = [group[source]!, group[target]!];
      const nominations = (counts.get(`${from} ${to}`)?.nominations ?? 0) + 1;
      counts.set(`${from} ${to}`, { from, to, nominations });
    }
  });
  return [...counts.values()].filter(({ from, to, nominations }) => {
    const [namers, named] = [sizes.get(from)!.answers, sizes.get(to)!.people];
    const all = namers * (from === to ? named - 1 : named);
    return Math.min(nominations, namers, named) >= minimum && nominations < all;
  });
}
