import type { CovariateSummary } from '@levain/domain/statistics/analysis-input.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** Individual values up to this many an arm are handed to the rank test; beyond, their summary says the same. */
const VALUES_FOR_RANKS = 2_000;

/** Everything read of one measure in one arm on one day, already added up by PostgreSQL. */
export interface GroupRow {
  measure_id: string;
  arm_id: string;
  on: string;
  events: number | null;
  total: number | null;
  exposure: number | null;
  n: number | null;
  mean: number | null;
  /** Null for a single value, or when a summary came without it. */
  sd: number | null;
  values: number[] | null;
  /** The same people's figures from before; null unless everyone of the arm has one. */
  covariate: CovariateSummary | null;
}

/** One period of one series. */
export interface PointRow {
  measure_id: string;
  arm_id: string;
  on: string;
  value: number | null;
  events: number | null;
  /** Of a proportion; of a rate, its exposure. */
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
 * A row a measure, an arm and a day: sums of counts and exposures; size, mean and standard deviation of all values, whether they came one by one or
 * as summaries. The spread is taken around the day's mean in a second pass: sums of squares lose digits. `sum` of whole numbers is exact, then given
 * as a double. Values are given when the whole arm came one by one, the figures from before when everyone of the arm has one.
 */
const GROUPS = `
  WITH reading AS (
    SELECT id, measure_id, arm_id, observed_on, is_individual, events, total, exposure, value, covariate,
      coalesce(n, 1)::float8 AS weight, coalesce(mean, value) AS centre, CASE WHEN coalesce(n, 1) = 1 THEN 0 ELSE sd END AS spread
    FROM measurements WHERE workspace_id = $1 AND experiment_id = $2 AND measure_id = ANY ($3)
  ), centred AS (
    SELECT *, sum(weight * centre) OVER day / nullif(sum(weight) FILTER (WHERE centre IS NOT NULL) OVER day, 0) AS day_mean,
      bool_and(is_individual) OVER arm AND count(*) OVER arm <= $4 AS one_by_one,
      bool_and(is_individual AND covariate IS NOT NULL) OVER arm AS known_before
    FROM reading WINDOW arm AS (PARTITION BY measure_id, arm_id), day AS (PARTITION BY measure_id, arm_id, observed_on)
  )
  SELECT measure_id, arm_id, observed_on::text AS on,
    sum(events)::float8 AS events, sum(total)::float8 AS total, sum(exposure) AS exposure,
    sum(weight) FILTER (WHERE centre IS NOT NULL) AS n,
    min(day_mean) AS mean,
    CASE WHEN bool_or(centre IS NOT NULL AND spread IS NULL) OR sum(weight) <= 1 THEN NULL
      ELSE sqrt(sum((weight - 1) * spread * spread + weight * (centre - day_mean) ^ 2) / (sum(weight) - 1)) END AS sd,
    CASE WHEN bool_and(one_by_one) THEN array_agg(value ORDER BY id) END AS values,
    CASE WHEN bool_and(known_before) THEN json_build_object('mean', avg(covariate),
      'sd', coalesce(stddev_samp(covariate), 0), 'covariance', coalesce(covar_samp(covariate, value), 0)) END AS covariate
  FROM centred GROUP BY measure_id, arm_id, observed_on
  ORDER BY measure_id, observed_on, arm_id`;

const POINTS = `
  SELECT measure_id, arm_id, observed_on::text AS on,
    CASE WHEN is_individual THEN avg(value)
      ELSE max(coalesce(value, mean, events / nullif(coalesce(total, exposure), 0))) END AS value,
    max(events)::float8 AS events, max(coalesce(total, exposure)) AS total
  FROM measurements WHERE workspace_id = $1 AND experiment_id = $2 AND measure_id = ANY ($3)
  GROUP BY measure_id, arm_id, observed_on, is_individual
  ORDER BY measure_id, observed_on, arm_id`;
