import type { EvidenceGrade } from '../../evaluations/verdicts.js';
import type { Direction } from '../../plans/plan.js';
import type { Estimate } from '../analysis.js';
import { normalQuantile } from '../distributions.js';
import { effectFamily, type EffectFamily } from './heterogeneity.js';

/** An evaluated experiment's leading effect on one metric, in the metric's unit. */
export interface FamilyMember {
  readonly experimentId: string;
  readonly metricId: string;
  readonly direction: Direction;
  readonly evidenceGrade: EvidenceGrade;
  readonly absolute: Estimate | null;
}

/** An effect as measured and as believed once it is known that the best of several is partly luck. Improvement-oriented. */
export interface ShrunkenEffect {
  readonly experimentId: string;
  readonly raw: number;
  readonly shrunken: number;
}

/** The effects of one metric in one direction. */
export interface ShrunkenFamily {
  readonly metricId: string;
  readonly direction: Direction;
  readonly family: EffectFamily;
  readonly effects: readonly ShrunkenEffect[];
}

/** Weaker designs do not enter a family: their effects are not comparable (statistics.md section 10). */
export const WEAKEST_GRADE = 3;

/** Variance of an estimate, from its interval read as a normal one. Null without an interval, or with an empty one. */
export function varianceOf({ low, high, level }: Estimate): number | null {
  if (low === null || high === null || !(high > low) || !(level > 0 && level < 1)) return null;
  const half = (high - low) / 2;
  return (half / normalQuantile((1 + level) / 2)) ** 2;
}

/**
 * Effects pulled toward the mean of their family: (tau2 raw + v mean) / (tau2 + v), the empirical-Bayes estimate of a
 * random-effects family (Efron & Morris 1975, JASA 70:311). Metrics and directions are never pooled together, and grades
 * 4 and 5 not at all. A family has at least two effects; a metric with one is not in the answer.
 */
export function shrink(members: readonly FamilyMember[]): ShrunkenFamily[] {
  const families = new Map<string, FamilyMember[]>();
  for (const member of members) {
    if (member.evidenceGrade > WEAKEST_GRADE) continue;
    const key = `${member.metricId} ${member.direction}`;
    families.set(key, [...(families.get(key) ?? []), member]);
  }
  return [...families.values()].flatMap((family) => shrinkOne(family) ?? []);
}

function shrinkOne(members: readonly FamilyMember[]): ShrunkenFamily | null {
  const known = members.flatMap(({ experimentId, direction, absolute }) => {
    const variance = absolute && varianceOf(absolute);
    const sign = direction === 'increase' ? 1 : -1;
    return absolute && variance ? [{ experimentId, value: sign * absolute.value, variance }] : [];
  });
  const [first] = members;
  const family = effectFamily(known);
  if (family === null || first === undefined) return null;
  const { tau2, mean } = family;
  return {
    metricId: first.metricId,
    direction: first.direction,
    family,
    effects: known.map(({ experimentId, value, variance }) => ({
      experimentId,
      raw: value,
      shrunken: (tau2 * value + variance * mean) / (tau2 + variance),
    })),
  };
}
