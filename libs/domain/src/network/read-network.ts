import { answerGroups, MINIMUM_ANSWERS } from './answer-groups.js';
import { betweenness, eigenvector, pageRank, type Centrality, type NoCentrality } from './centralities.js';
import { greedyCover, type CoverStep } from './greedy-cover.js';
import { buildNetwork, type Network, type NetworkPerson, type Nomination } from './network.js';
import { rankRanges, ranksOf, type Rank, type RankRange } from './ranks.js';

/** Fewest answers for anything to be said of a round. */
export const MINIMUM_RESPONDENTS = 8;
/** Response under which only counts are given: what the others would have said changes who stands between whom. */
export const MINIMUM_RESPONSE = 0.6;
/** People that the list of those who together reach most stops at. */
export const REACH_STEPS = 10;

/** `nothing`: too few answered; `counts`: nominations and ranks; `all`: centralities too. */
export const DISCLOSURES = ['nothing', 'counts', 'all'] as const;

/** One of {@link DISCLOSURES}. */
export type Disclosure = (typeof DISCLOSURES)[number];

export interface NetworkInput {
  readonly people: readonly NetworkPerson[];
  readonly nominations: readonly Nomination[];
  /** How many were asked; all of `people` when absent. Colleagues who were named without being asked are not silent. */
  readonly asked?: number;
  /** Answers under which a department is not spoken of alone; 1 reads every department for itself. */
  readonly minimumAnswers?: number;
  /** Share of answers under which there are no centralities. */
  readonly minimumResponse?: number;
}

/** What the network says of one person. Every number is finite; what is not known is null. */
export interface PersonReading extends Rank {
  readonly id: string;
  /** Their department, or `together` (see {@link answerGroups}). */
  readonly group: string;
  readonly responded: boolean;
  /** People who named them. */
  readonly received: number;
  /** Respondents other than themselves: who could have. */
  readonly possible: number;
  /** `received / possible`; null when nobody could. */
  readonly share: number | null;
  /** Departments (groups) from which they are named. */
  readonly namedFrom: readonly string[];
  /** Of those who named them, the share they named too; null when they did not answer, or nobody named them. */
  readonly reciprocity: number | null;
  readonly range: RankRange;
  readonly pageRank: number | null;
  /** Raw: ordered pairs of others whose shortest paths they stand on. */
  readonly betweenness: number | null;
  readonly eigenvector: number | null;
}

/** Why a centrality is null for everybody. */
export type Withheld = NoCentrality | 'LOW_RESPONSE';

export interface NetworkReading {
  readonly disclosure: Disclosure;
  readonly people: number;
  readonly asked: number;
  readonly respondents: number;
  /** 0 to 1. */
  readonly responseRate: number;
  readonly ties: number;
  /** Of the ties between two people who answered, the share that is returned; null without any. */
  readonly reciprocity: number | null;
  readonly withheld: Readonly<Record<'pageRank' | 'betweenness' | 'eigenvector', Withheld | null>>;
  /** By rank, then by id. */
  readonly persons: readonly PersonReading[];
  /** Who together reach most people (those who named them), step by step; `adds` are node numbers of `network`. */
  readonly reach: readonly CoverStep<number>[];
  readonly network: Network;
}

/** Reads a whole round (statistics of nominations: Wasserman & Faust 1994, ch. 5). Deterministic; refuses nothing. */
export function readNetwork(input: NetworkInput): NetworkReading {
  const network = buildNetwork(input.people, input.nominations);
  const respondents = network.people.filter(({ responded }) => responded).length;
  const asked = input.asked ?? network.people.length;
  const responseRate = asked === 0 ? 0 : respondents / asked;
  const isLow = responseRate < (input.minimumResponse ?? MINIMUM_RESPONSE);
  const centralities = isLow ? LOW : centralitiesOf(network);
  const groups = groupsOf(network, input.minimumAnswers ?? MINIMUM_ANSWERS);
  return {
    disclosure: respondents < MINIMUM_RESPONDENTS ? 'nothing' : isLow ? 'counts' : 'all',
    people: network.people.length,
    asked,
    respondents,
    responseRate,
    ties: network.ties,
    reciprocity: reciprocityOfAll(network),
    withheld: {
      pageRank: centralities.pageRank.reason,
      betweenness: centralities.betweenness.reason,
      eigenvector: centralities.eigenvector.reason,
    },
    persons: personsOf(network, groups, centralities),
    reach: reachOf(network),
    network,
  };
}

type Read = Centrality | { readonly values: null; readonly reason: 'LOW_RESPONSE' };
type Centralities = Readonly<Record<'pageRank' | 'betweenness' | 'eigenvector', Read>>;

const WITHHELD = { values: null, reason: 'LOW_RESPONSE' } as const;
const LOW: Centralities = { pageRank: WITHHELD, betweenness: WITHHELD, eigenvector: WITHHELD };

function centralitiesOf(network: Network): Centralities {
  return {
    pageRank: pageRank(network),
    betweenness: betweenness(network),
    eigenvector: eigenvector(network),
  };
}

function groupsOf({ people }: Network, minimum: number): string[] {
  const answers = new Map<string | null, number>();
  for (const { departmentId, responded } of people) {
    answers.set(departmentId, (answers.get(departmentId) ?? 0) + (responded ? 1 : 0));
  }
  const groups = answerGroups(answers, minimum);
  return people.map(({ departmentId }) => groups.get(departmentId)!);
}

function personsOf(network: Network, groups: readonly string[], found: Centralities): PersonReading[] {
  const respondents = network.people.filter(({ responded }) => responded).length;
  const namedFrom = network.in.map((namers) => [...new Set(namers.map((namer) => groups[namer]!))].sort());
  const standings = network.in.map((namers, v) => ({
    received: namers.length,
    departments: namedFrom[v]!.length,
  }));
  const ranks = ranksOf(standings);
  const ranges = rankRanges(standings, network.in, groups);
  return network.people
    .map(({ id, responded }, v) => {
      const received = network.in[v]!.length;
      const possible = respondents - (responded ? 1 : 0);
      return {
        ...{ id, group: groups[v]!, responded, received, possible, namedFrom: namedFrom[v]! },
        share: possible === 0 ? null : received / possible,
        reciprocity: responded ? reciprocityOf(network, v) : null,
        ...ranks[v]!,
        range: ranges[v]!,
        pageRank: found.pageRank.values?.[v] ?? null,
        betweenness: found.betweenness.values?.[v] ?? null,
        eigenvector: found.eigenvector.values?.[v] ?? null,
      };
    })
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

function reciprocityOf({ in: incoming, out }: Network, v: number): number | null {
  const namers = incoming[v]!;
  const named = new Set(out[v]);
  return namers.length === 0 ? null : namers.filter((namer) => named.has(namer)).length / namers.length;
}

function reciprocityOfAll({ people, out }: Network): number | null {
  const named = out.map((targets) => new Set(targets));
  let between = 0;
  let returned = 0;
  out.forEach((targets, source) => {
    for (const target of targets) {
      if (!people[source]!.responded || !people[target]!.responded) continue;
      between += 1;
      if (named[target]!.has(source)) returned += 1;
    }
  });
  return between === 0 ? null : returned / between;
}

function reachOf({ people, in: incoming }: Network): CoverStep<number>[] {
  const candidates = incoming.map((namers, v) => ({
    id: people[v]!.id,
    covers: new Set(namers),
    preference: 0,
  }));
  return greedyCover(candidates, REACH_STEPS);
}
