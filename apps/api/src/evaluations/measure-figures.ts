import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** Individual values up to this many an arm are handed to the rank test; beyond, their summary says the same. */
const VALUES_FOR_RANKS = 2_000;

/** Everything read of one measure in one arm, already added up by PostgreSQL. */
export interface GroupRow {
  measure_id: string;
  arm_id: string;
  events: number | null;
  total: number | null;
  n: number | null;
  mean: number | null;
  /** Null for a single value, or when a summary came without it. */
  sd: number | null;
  values: number[] | null;
}

/** One period of one series. */
export interface PointRow {
  measure_id: string;
  arm_id: string;
  on: string;
  value: number | null;
  events: number | null;
  total: number | null;
}

export interface Figures {
  readonly groups: readonly GroupRow[];
  readonly points: readonly PointRow[];
}

/** What was measured in an experiment: two statements, however many measures, arms and readings. */
export async function readFigures(
  tx: EntityManager,
  tenant: Tenant,
  experimentId: string,
  asked: { readonly groups: readonly string[]; readonly series: readonly string[] },
): Promise<Figures> {
  const groups: GroupRow[] =
    asked.groups.length === 0
      ? []
      : await tx.query(GROUPS, [tenant.workspaceId, experimentId, asked.groups, VALUES_FOR_RANKS]);
  const points: PointRow[] =
    asked.series.length === 0 ? [] : await tx.query(POINTS, [tenant.workspaceId, experimentId, asked.series]);
  return { groups, points };
}

/**
 * Sums of counts; and size, mean and standard deviation of all values, whether they came one by one or as summaries. The spread is taken
 * around the mean in a second pass: sums of squares lose digits. `sum` of whole numbers is exact, then given as a double.
 */
const GROUPS = `
  WITH reading AS (
    SELECT id, measure_id, arm_id, observed_on, is_individual, events, total, value,
      coalesce(n, 1)::float8 AS weight, coalesce(mean, value) AS centre, CASE WHEN coalesce(n, 1) = 1 THEN 0 ELSE sd END AS spread
    FROM measurements WHERE workspace_id = $1 AND experiment_id = $2 AND measure_id = ANY ($3)
  ), centred AS (
    SELECT *, sum(weight * centre) OVER arm / nullif(sum(weight) FILTER (WHERE centre IS NOT NULL) OVER arm, 0) AS arm_mean
    FROM reading WINDOW arm AS (PARTITION BY measure_id, arm_id)
  )
  SELECT measure_id, arm_id, sum(events)::float8 AS events, sum(total)::float8 AS total,
    sum(weight) FILTER (WHERE centre IS NOT NULL) AS n,
    min(arm_mean) AS mean,
    CASE WHEN bool_or(centre IS NOT NULL AND spread IS NULL) OR sum(weight) <= 1 THEN NULL
      ELSE sqrt(sum((weight - 1) * spread * spread + weight * (centre - arm_mean) ^ 2) / (sum(weight) - 1)) END AS sd,
    CASE WHEN bool_and(is_individual) AND count(*) <= $4 THEN array_agg(value ORDER BY observed_on, id) END AS values
  FROM centred GROUP BY measure_id, arm_id`;

const POINTS = `
  SELECT measure_id, arm_id, observed_on::text AS on,
    CASE WHEN is_individual THEN avg(value)
      ELSE max(coalesce(value, mean, events::float8 / nullif(total, 0))) END AS value,
    max(events)::float8 AS events, max(total)::float8 AS total
  FROM measurements WHERE workspace_id = $1 AND experiment_id = $2 AND measure_id = ANY ($3)
  GROUP BY measure_id, arm_id, observed_on, is_individual
  ORDER BY measure_id, observed_on, arm_id`;
