/**
 * Readings of an experiment that takes some: they are written and its activity is marked, by one statement. What the tables
 * themselves refuse (a closed experiment, a second figure of a day) is refused. $1 workspace, $2 member, $3 experiment, $4 the readings.
 */
export const RECORD = `
  WITH marked AS (
    UPDATE experiments SET last_activity_at = now() WHERE workspace_id = $1 AND id = $3 AND stage IN ('test', 'evaluate') RETURNING id, version
  ), written AS (
    INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, is_individual, value, source, recorded_by)
    SELECT $1, gen_random_uuid(), marked.id, substr(r."measureId", 9)::uuid, substr(r."armId", 5)::uuid, r."observedOn", r."isIndividual", r.value, 'pasted', $2
    FROM marked, json_to_recordset($4) AS r ("measureId" text, "armId" text, "observedOn" date, "isIndividual" boolean, value float8)
    RETURNING 1
  )
  SELECT json_build_object('data', json_build_object('recordMeasurements', json_build_object('__typename', 'RecordMeasurementsSuccess',
    'recorded', (SELECT count(*) FROM written), 'experiment', json_build_object('id', 'experiment_' || id, 'version', version))))::text AS answer
  FROM marked`;
