/**
 * SQL: what waits for the viewer, from the common table `seen` (the experiments the viewer sees, with `leads`, `records`, `sponsors`: what the viewer is in
 * them). `$2` is the member, `$3` the person, `$4` today. Each branch mirrors a rule of the domain; opening the task asks the rule itself.
 */
export const TASKS = `
  SELECT 'answerInvitation' AS kind, e.id, plan.stop_date AS due_on, mine.id AS participation_id
  FROM seen e JOIN participations mine ON mine.workspace_id = $1 AND mine.experiment_id = e.id AND mine.person_id = $3
  LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  WHERE mine.status = 'invited' AND e.closed_at IS NULL
  UNION ALL
  SELECT CASE WHEN e.standing = 'recorded' THEN 'confirmVerdict' ELSE 'recordVerdict' END, e.id, NULL::date, NULL::uuid
  FROM seen e
  WHERE e.stage = 'evaluate' AND CASE e.standing
    WHEN 'recorded' THEN e.owner_id <> $2 AND e.recorded_by <> $2 AND (e.leads OR e.records OR e.sponsors OR e.watches)
    WHEN 'confirmed' THEN false ELSE e.leads END
  UNION ALL
  SELECT 'decide', e.id, NULL, NULL FROM seen e
  WHERE e.stage = 'iterate' AND e.closed_at IS NULL AND (e.leads OR e.sponsors)
  UNION ALL
  SELECT 'testEnding', e.id, plan.stop_date, NULL
  FROM seen e JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  WHERE e.stage = 'test' AND e.leads AND plan.stop_date <= $4::date + 7
  UNION ALL
  SELECT 'recordMeasurements', e.id, (period.began + period.length - interval '1 day')::date, NULL
  FROM seen e JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  CROSS JOIN LATERAL (SELECT date_trunc(plan.periodicity, $4::timestamp) AS began, ('1 ' || plan.periodicity)::interval AS length) period
  WHERE e.stage = 'test' AND (e.leads OR e.records) AND plan.periodicity IS NOT NULL
    AND coalesce(plan.starts_on, e.started_at::date) <= period.began - interval '1 day'
    AND EXISTS (
      SELECT FROM measures measure JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measure.metric_id
      WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id AND (metric.shape = 'level' OR plan.design = 'beforeAfter')
        AND NOT EXISTS (SELECT FROM measurements reading WHERE reading.workspace_id = $1
          AND reading.measure_id = measure.id AND reading.observed_on >= period.began - period.length))
  UNION ALL
  SELECT 'finishDraft', e.id, NULL, NULL FROM seen e WHERE e.is_draft AND e.owner_id = $2 AND e.stage IN ('benchmark', 'prototype')`;
