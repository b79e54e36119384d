const figure = `(CASE metric.shape WHEN 'proportion' THEN w.events / nullif(w.total, 0) WHEN 'rate' THEN w.events / nullif(w.exposure, 0)
    WHEN 'mean' THEN w.sum / nullif(w.n, 0) ELSE w.last_figure::numeric END)::float8`;

const WEEKS = `(SELECT coalesce(json_agg(json_build_object('week', w.week, 'value', ${figure},
      'size', (CASE metric.shape WHEN 'proportion' THEN w.total WHEN 'rate' THEN w.exposure WHEN 'mean' THEN w.n END)::float8,
      'readings', w.readings) ORDER BY w.week), '[]')
    FROM measure_weeks w WHERE w.workspace_id = $1 AND w.experiment_id = e.id AND w.measure_id = measure.id AND w.arm_id = arm.id)`;

/** An experiment at a glance with every series, as one text of JSON. $1 workspace, $2 member, $3 person, $4 its number. */
export const PREVIEW = `
  SELECT json_build_object('data', json_build_object('experimentPreview', json_build_object(
    'changeDate', plan.change_date,
    'card', json_build_object('id', 'experiment_' || e.id, 'number', e.number, 'title', e.title, 'stage', e.stage, 'isDraft', e.is_draft,
      'ownerName', own.name, 'projectName', (SELECT p.name FROM projects p WHERE p.workspace_id = $1 AND p.id = e.project_id),
      'departmentNames', ARRAY(SELECT d.name FROM project_departments pd JOIN departments d ON d.workspace_id = $1 AND d.id = pd.department_id
        WHERE pd.workspace_id = $1 AND pd.project_id = e.project_id ORDER BY d.name),
      'startedAt', e.started_at, 'stopDate', plan.stop_date, 'closedAt', e.closed_at,
      'measurementCount', (SELECT coalesce(sum(readings), 0) FROM measure_totals t WHERE t.workspace_id = $1 AND t.experiment_id = e.id),
      'verdict', v.verdict, 'verdictConfirmed', v.confirmed_at IS NOT NULL,
      'verdictContested', v.confirmed_at IS NULL AND EXISTS (SELECT FROM verdict_reviews r WHERE r.workspace_id = $1
        AND r.experiment_id = e.id AND r.stance = 'contest' AND r.reviewed_at >= v.recorded_at),
      'decision', d.kind, 'decisionReason', d.reason,
      'learning', (SELECT l.statement FROM learnings l WHERE l.workspace_id = $1 AND l.experiment_id = e.id),
      'hypothesis', (SELECT json_build_object('id', 'hypothesis_' || h.id, 'number', h.number, 'locale', h.locale,
        'observation', h.observation, 'audience', h.audience, 'change', h.change, 'measure', h.measure, 'direction', h.direction,
        'target', h.target, 'rationale', h.rationale) FROM hypotheses h WHERE h.workspace_id = $1 AND h.id = e.hypothesis_id)),
    'measures', (SELECT coalesce(json_agg(json_build_object('id', 'measure_' || measure.id, 'role', measure.role,
        'metricName', metric.name, 'unit', metric.unit, 'shape', metric.shape, 'direction', measure.direction,
        'baseline', measure.baseline, 'target', measure.target,
        'arms', (SELECT coalesce(json_agg(json_build_object('armId', 'arm_' || arm.id, 'name', arm.name, 'role', arm.role,
            'weeks', ${WEEKS}) ORDER BY arm.position), '[]')
          FROM arms arm WHERE arm.workspace_id = $1 AND arm.experiment_id = e.id)) ORDER BY measure.position, measure.id), '[]')
      FROM measures measure JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measure.metric_id
      WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id),
    'people', (SELECT coalesce(json_agg(json_build_object('id', 'person_' || id, 'name', name, 'role', role) ORDER BY name, place), '[]')
      FROM (SELECT p.id, p.name, t.role, t.id AS place FROM participations t JOIN people p ON p.workspace_id = $1 AND p.id = t.person_id
        WHERE t.workspace_id = $1 AND t.experiment_id = e.id AND t.status = 'accepted' ORDER BY p.name, t.id LIMIT 50) taking)
  )))::text AS answer
  FROM experiments e
  JOIN members owner ON owner.workspace_id = $1 AND owner.id = e.owner_id
  JOIN people own ON own.workspace_id = $1 AND own.id = owner.person_id
  LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  LEFT JOIN evaluations v ON v.workspace_id = $1 AND v.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = $1 AND d.experiment_id = e.id
  WHERE e.workspace_id = $1 AND e.number = $4 AND (NOT e.is_draft OR e.owner_id = $2 OR EXISTS (
    SELECT FROM participations p WHERE p.workspace_id = $1 AND p.experiment_id = e.id AND p.person_id = $3 AND p.status IN ('invited', 'accepted')))`;
