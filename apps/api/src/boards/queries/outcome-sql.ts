/**
 * SQL: the primary outcome of the experiment `e` as JSON, or null. Observed and control are those of the evaluation's analysis once there is one; until then
 * a proportion, a rate or a mean is pooled over its readings and a level is its last one, per arm; of several variants the best one is shown.
 * `analyses` of an evaluation holds one element per measure: `{measureId, analysis}`.
 */
export const OUTCOME_JSON = `(
  SELECT json_build_object(
    'metricName', metric.name, 'unit', metric.unit, 'shape', metric.shape, 'direction', measure.direction,
    'baseline', measure.baseline, 'target', measure.target,
    'observed', CASE WHEN analysed.value IS NOT NULL THEN (analysed.value #>> '{target,observed}')::float8 ELSE figures.observed END,
    'control', CASE WHEN analysed.value IS NOT NULL
      THEN (jsonb_path_query_first(analysed.value, '$.arms[*] ? (@.role == "control" || @.role == "before").estimate.value') #>> '{}')::float8
      ELSE figures.control END,
    'sparkline', coalesce(figures.sparkline, '[]'::json))
  FROM measures measure
  JOIN metrics metric ON metric.workspace_id = measure.workspace_id AND metric.id = measure.metric_id
  LEFT JOIN LATERAL (
    SELECT one -> 'analysis' AS value FROM jsonb_array_elements(ev.analyses) one
    WHERE one ->> 'measureId' = measure.id::text LIMIT 1) analysed ON true
  LEFT JOIN LATERAL (
    WITH days AS (
      SELECT arm.id AS arm_id, arm.role, reading.observed_on,
        CASE WHEN metric.shape IN ('proportion', 'rate') THEN sum(reading.events)::float8
          WHEN metric.shape = 'mean' THEN sum(coalesce(reading.n * reading.mean, reading.value))
          ELSE max(coalesce(reading.value, reading.events::float8 / nullif(reading.total, 0))) END AS amount,
        CASE WHEN metric.shape IN ('proportion', 'rate') THEN sum(coalesce(reading.total, reading.exposure))
          WHEN metric.shape = 'mean' THEN sum(coalesce(reading.n, 1))::float8 ELSE 1 END AS weight
      FROM measurements reading
      JOIN arms arm ON arm.workspace_id = reading.workspace_id AND arm.id = reading.arm_id
      WHERE arm.workspace_id = e.workspace_id AND arm.experiment_id = e.id
        AND reading.workspace_id = e.workspace_id AND reading.measure_id = measure.id
      GROUP BY arm.id, arm.role, reading.observed_on
    ), per_arm AS (
      SELECT role, CASE WHEN metric.shape = 'level' THEN (array_agg(amount ORDER BY observed_on DESC))[1]
        ELSE sum(amount) / nullif(sum(weight), 0) END AS figure
      FROM days GROUP BY arm_id, role
    )
    SELECT
      CASE measure.direction WHEN 'increase' THEN max(figure) FILTER (WHERE role IN ('variant', 'after'))
        ELSE min(figure) FILTER (WHERE role IN ('variant', 'after')) END AS observed,
      max(figure) FILTER (WHERE role IN ('control', 'before')) AS control,
      (SELECT json_agg(figure ORDER BY observed_on) FROM (
        SELECT observed_on, sum(amount) / nullif(sum(weight), 0) AS figure FROM days
        WHERE role <> 'control' AND amount IS NOT NULL AND weight > 0
        GROUP BY observed_on ORDER BY observed_on DESC LIMIT 24) last) AS sparkline
    FROM per_arm
  ) figures ON true
  WHERE measure.workspace_id = e.workspace_id AND measure.experiment_id = e.id AND measure.role = 'outcome'
  ORDER BY measure.position LIMIT 1)`;
