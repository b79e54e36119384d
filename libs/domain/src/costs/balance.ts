import type { CostCategory } from './cost.js';
import { toCents } from './currency.js';
import type { ReturnConfidence } from './return.js';

/** A line of the costs as far as sums go. One that was put right does not count. */
export interface CountedCost {
  readonly category: CostCategory;
  readonly vendor: string | null;
  readonly hours: number | null;
  readonly amount: number;
  readonly counts: boolean;
}

/** A line of the returns as far as sums go. */
export interface CountedReturn {
  readonly amount: number;
  readonly assumption: string;
  readonly confidence: ReturnConfidence;
  readonly counts: boolean;
}

/** What was spent on one thing. */
export interface CategorySum {
  readonly category: CostCategory;
  readonly vendor: string | null;
  readonly hours: number | null;
  readonly amount: number;
}

/** What an experiment cost and brought, in one currency. */
export interface Balance {
  /** Null while no cost is recorded: that is not the same as free. */
  readonly spent: number | null;
  /** Of `spent`, the hours. */
  readonly hours: number;
  /** Largest first; one vendor is one entry. */
  readonly byCategory: readonly CategorySum[];
  /** Null while nobody said what it brought. */
  readonly returned: number | null;
  readonly measured: number;
  readonly estimated: number;
  /** How the returns were computed, each once. */
  readonly assumptions: readonly string[];
  /** What one unit of money brought; null without both sides, or when it cost nothing. */
  readonly perUnit: number | null;
  /** Budget less spent; negative when it was passed; null without a budget. */
  readonly left: number | null;
}

const sum = (amounts: readonly number[]): number =>
  toCents(amounts.reduce((total, amount) => total + amount, 0));

function categoriesOf(costs: readonly CountedCost[]): CategorySum[] {
  const keys = new Map<string, CountedCost[]>();
  for (const cost of costs) {
    const key = `${cost.category} ${cost.vendor?.toLocaleLowerCase() ?? ''}`;
    keys.set(key, [...(keys.get(key) ?? []), cost]);
  }
  return [...keys.values()]
    .map((lines) => {
      const hours = lines.flatMap((line) => line.hours ?? []);
      const { category, vendor } = lines[0]!;
      const amount = sum(lines.map((line) => line.amount));
      return { category, vendor, amount, hours: hours.length > 0 ? sum(hours) : null };
    })
    .sort((one, other) => other.amount - one.amount || one.category.localeCompare(other.category));
}

/**
 * Adds up what counts. A ratio is only given with both sides: a return beside an unknown cost, or a cost beside an unknown return, says nothing of
 * whether it was worth it.
 */
export function balanceOf(
  costs: readonly CountedCost[],
  returns: readonly CountedReturn[],
  budget: number | null,
): Balance {
  const spentLines = costs.filter(({ counts }) => counts);
  const gotLines = returns.filter(({ counts }) => counts);
  const spent = spentLines.length > 0 ? sum(spentLines.map(({ amount }) => amount)) : null;
  const returned = gotLines.length > 0 ? sum(gotLines.map(({ amount }) => amount)) : null;
  const of = (wanted: ReturnConfidence) =>
    sum(gotLines.filter(({ confidence }) => confidence === wanted).map(({ amount }) => amount));
  return {
    ...{ spent, returned, measured: of('measured'), estimated: of('estimated') },
    hours: sum(spentLines.flatMap(({ hours }) => hours ?? [])),
    byCategory: categoriesOf(spentLines),
    assumptions: [...new Set(gotLines.map(({ assumption }) => assumption))],
    perUnit: spent && returned !== null ? returned / spent : null,
    left: budget === null ? null : toCents(budget - (spent ?? 0)),
  };
}
