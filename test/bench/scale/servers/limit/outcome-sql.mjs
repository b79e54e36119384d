/** What sums come to: counts over what they are of, values over how many there are, the last figure of a level. */
const figure = `(CASE metric.shape WHEN 'proportion' THEN sum(s.events) / nullif(sum(s.total), 0) WHEN 'rate' THEN sum(s.events) / nullif(sum(s.exposure), 0)
    WHEN 'mean' THEN sum(s.sum) / nullif(sum(s.n), 0) ELSE avg(s.last_figure) END)::float8`;

/** The first outcome of the experiment `e`, evaluated by `v`, as the card of the board shows it: from the sums that are kept of the readings. */
export const OUTCOME = `(
  SELECT json_build_object('metricName', metric.name, 'unit', metric.unit, 'shape', metric.shape, 'direction', measure.direction,
    'baseline', measure.baseline, 'target', measure.target,
    'observed', CASE WHEN v.verdict IS NULL THEN read.observed ELSE (analysed.one #>> '{analysis,target,observed}')::float8 END,
    'control', CASE WHEN v.verdict IS NULL THEN read.control ELSE (jsonb_path_query_first(analysed.one,
      '$.analysis.arms[*] ? (@.role == "control" || @.role == "before").estimate.value') #>> '{}')::float8 END,
    'sparkline', (SELECT coalesce(json_agg(figure ORDER BY week), '[]') FROM (
      SELECT s.week, ${figure} AS figure FROM measure_weeks s JOIN arms a ON a.workspace_id = $1 AND a.id = s.arm_id AND a.role <> 'control'
      WHERE s.workspace_id = $1 AND s.experiment_id = e.id AND s.measure_id = measure.id GROUP BY s.week ORDER BY s.week DESC LIMIT 24) last
      WHERE figure IS NOT NULL))
  FROM measures measure
  JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measure.metric_id
  LEFT JOIN LATERAL (SELECT one FROM jsonb_array_elements(v.analyses) one WHERE one ->> 'measureId' = measure.id::text) analysed ON true
  LEFT JOIN LATERAL (
    SELECT CASE measure.direction WHEN 'increase' THEN max(figure) FILTER (WHERE NOT reference) ELSE min(figure) FILTER (WHERE NOT reference) END AS observed,
      CASE measure.direction WHEN 'increase' THEN max(figure) FILTER (WHERE reference) ELSE min(figure) FILTER (WHERE reference) END AS control
    FROM (SELECT a.role IN ('control', 'before') AS reference, ${figure} AS figure
      FROM measure_totals s JOIN arms a ON a.workspace_id = $1 AND a.id = s.arm_id
      WHERE s.workspace_id = $1 AND s.experiment_id = e.id AND s.measure_id = measure.id GROUP BY a.id, a.role) arm
  ) read ON v.verdict IS NULL
  WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id AND measure.role = 'outcome' ORDER BY measure.position LIMIT 1)`;
