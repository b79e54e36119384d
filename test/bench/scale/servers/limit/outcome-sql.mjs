/** The first outcome of the experiment `e`, evaluated by `v`, as the card of the board shows it. */
export const OUTCOME = `(
  SELECT json_build_object('metricName', metric.name, 'unit', metric.unit, 'shape', metric.shape, 'direction', measure.direction,
    'baseline', measure.baseline, 'target', measure.target,
    'observed', CASE WHEN v.verdict IS NULL THEN read.observed ELSE (analysed.one #>> '{analysis,target,observed}')::float8 END,
    'control', CASE WHEN v.verdict IS NULL THEN read.control ELSE (jsonb_path_query_first(analysed.one,
      '$.analysis.arms[*] ? (@.role == "control" || @.role == "before").estimate.value') #>> '{}')::float8 END,
    'sparkline', coalesce(read.sparkline, '[]'))
  FROM measures measure
  JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measure.metric_id
  LEFT JOIN LATERAL (SELECT one FROM jsonb_array_elements(v.analyses) one WHERE one ->> 'measureId' = measure.id::text) analysed ON true
  CROSS JOIN LATERAL (
    WITH days AS (
      SELECT a.role, m.observed_on,
        sum(CASE metric.shape WHEN 'mean' THEN coalesce(m.n * m.mean, m.value) WHEN 'level' THEN coalesce(m.value, m.events::float8 / nullif(m.total, 0)) ELSE m.events END)::float8 AS amount,
        sum(CASE metric.shape WHEN 'mean' THEN coalesce(m.n, 1) WHEN 'level' THEN 1 ELSE coalesce(m.total, m.exposure) END)::float8 AS weight
      FROM measurements m JOIN arms a ON a.workspace_id = $1 AND a.id = m.arm_id
      WHERE m.workspace_id = $1 AND m.measure_id = measure.id GROUP BY a.role, m.observed_on
    ), arm AS (
      SELECT role IN ('control', 'before') AS reference, CASE metric.shape WHEN 'level' THEN (array_agg(amount ORDER BY observed_on DESC))[1]
        ELSE sum(amount) / nullif(sum(weight), 0) END AS figure FROM days GROUP BY role
    )
    SELECT max(figure) FILTER (WHERE NOT reference) AS observed, max(figure) FILTER (WHERE reference) AS control,
      (SELECT json_agg(figure ORDER BY observed_on) FROM (SELECT observed_on, sum(amount) / nullif(sum(weight), 0) AS figure FROM days
        WHERE role <> 'control' GROUP BY observed_on ORDER BY observed_on DESC LIMIT 24) last) AS sparkline
    FROM arm) read
  WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id AND measure.role = 'outcome' ORDER BY measure.position LIMIT 1)`;
