const EVENTS = 3_000;
const READINGS = 20_000;

/**
 * One experiment with a long history and many readings, written once into the data set; gives what the lists are narrowed to. Dates are those
 * of the data set, so that a run finds what the one before it left.
 */
export async function longLists(client) {
  const { rows } = await client.query(PLACE);
  const { workspace, experiment, owner, isLong, ...place } = rows[0];
  if (!isLong) {
    await client.query('BEGIN');
    await client.query(LONG_HISTORY, [workspace, experiment, owner, EVENTS]);
    await client.query(MANY_READINGS, [workspace, experiment, owner, READINGS]);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE event_log, measurements, measure_weeks, measure_totals');
  }
  return place;
}

/** Of the first workspace: a test that runs, and the project, department, owner and goal that hold the most. */
const PLACE = `
  SELECT w.id AS workspace, e.id AS experiment, e.number, e.owner_id AS owner,
    (SELECT project_id FROM experiments WHERE workspace_id = w.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS project,
    (SELECT department_id FROM project_departments WHERE workspace_id = w.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS department,
    (SELECT owner_id FROM experiments WHERE workspace_id = w.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS busiest,
    (SELECT id FROM goals WHERE workspace_id = w.id ORDER BY id LIMIT 1) AS goal,
    (SELECT day::text FROM bench.anchor) AS day,
    EXISTS (SELECT FROM measurements m WHERE m.workspace_id = w.id AND m.experiment_id = e.id AND m.is_individual) AS "isLong"
  FROM bench.workspaces w JOIN LATERAL (
    SELECT * FROM experiments WHERE workspace_id = w.id AND stage = 'test' AND NOT is_draft
      AND EXISTS (SELECT FROM measurements m WHERE m.workspace_id = w.id AND m.experiment_id = experiments.id AND m.mean IS NOT NULL)
    ORDER BY number LIMIT 1) e ON true
  WHERE w.place = 1`;

const LONG_HISTORY = `
  WITH counter AS (UPDATE workspace_counters SET value = value + $4 WHERE workspace_id = $1 AND name = 'event_log' RETURNING value - $4 AS before)
  INSERT INTO event_log (workspace_id, sequence, id, kind, actor_id, object_type, object_id, experiment_id, happened_at)
  SELECT $1, before + i, gen_random_uuid(), 'measurementCorrected', $3, 'experiment', $2, $2, e.started_at + i * interval '3 minutes'
  FROM counter, generate_series(1, $4::int) i, experiments e WHERE e.workspace_id = $1 AND e.id = $2 ORDER BY i`;

/** Single values, of which a day takes any number. */
const MANY_READINGS = `
  INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, value, is_individual, source, recorded_by)
  SELECT $1, gen_random_uuid(), $2, m.measure_id, m.arm_id, m.observed_on, m.mean + i % 7, true, 'pasted', $3
  FROM (SELECT * FROM measurements WHERE workspace_id = $1 AND experiment_id = $2 AND mean IS NOT NULL ORDER BY id LIMIT 20) m,
    generate_series(1, $4::int / 20) i`;
