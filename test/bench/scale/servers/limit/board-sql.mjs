import { OUTCOME } from './outcome-sql.mjs';

const OWN_DRAFT = `(e.owner_id = $2 OR EXISTS (SELECT FROM participations p WHERE p.workspace_id = $1 AND p.experiment_id = e.id
        AND p.person_id = $3 AND p.status IN ('invited', 'accepted')))`;

/** The page of the board as one text of JSON. $1 workspace, $2 member, $3 person, $4 stages, $5 department, $6 how many. */
export const BOARD = `
  WITH projects_of AS MATERIALIZED (
    SELECT project_id FROM project_departments WHERE workspace_id = $1 AND department_id = $5
  ), page AS MATERIALIZED (
    SELECT e.id, e.last_activity_at FROM experiments e
    WHERE e.workspace_id = $1 AND e.stage = ANY ($4) AND e.project_id IN (SELECT project_id FROM projects_of)
      AND (NOT e.is_draft OR ${OWN_DRAFT})
    ORDER BY e.last_activity_at DESC, e.id DESC LIMIT $6
  ), counts AS MATERIALIZED (
    SELECT stage, sum(count) AS count FROM (
      SELECT stage, count FROM stage_counts WHERE workspace_id = $1 AND stage = ANY ($4) AND project_id IN (SELECT project_id FROM projects_of)
      UNION ALL SELECT stage, 1 FROM experiments e WHERE e.workspace_id = $1 AND e.is_draft AND e.stage = ANY ($4)
        AND e.project_id IN (SELECT project_id FROM projects_of) AND ${OWN_DRAFT}) counted
    GROUP BY stage
  ), total AS (SELECT coalesce(sum(count), 0)::int AS count FROM counts)
  SELECT json_build_object('data', json_build_object('board', json_build_object(
    'totalCount', (SELECT count FROM total),
    'pageInfo', json_build_object('hasNextPage', (SELECT count FROM total) > $6,
      'endCursor', (SELECT last_activity_at || ',' || id FROM page ORDER BY last_activity_at, id LIMIT 1)),
    'stageCounts', (SELECT json_agg(json_build_object('stage', stage, 'count', coalesce((SELECT c.count FROM counts c WHERE c.stage = s.stage), 0)) ORDER BY place)
      FROM unnest(ARRAY['benchmark', 'prototype', 'test', 'evaluate', 'iterate']) WITH ORDINALITY AS s (stage, place)),
    'edges', (SELECT coalesce(json_agg(json_build_object('cursor', page.last_activity_at || ',' || page.id, 'node', json_build_object(
        'id', 'experiment_' || e.id, 'number', e.number, 'version', e.version, 'title', e.title, 'stage', e.stage, 'isDraft', e.is_draft,
        'ownerName', own.name, 'projectName', (SELECT p.name FROM projects p WHERE p.workspace_id = $1 AND p.id = e.project_id),
        'departmentNames', ARRAY(SELECT d.name FROM project_departments pd JOIN departments d ON d.workspace_id = $1 AND d.id = pd.department_id
          WHERE pd.workspace_id = $1 AND pd.project_id = e.project_id ORDER BY d.name),
        'activity', (SELECT t.activity FROM prototypes t WHERE t.workspace_id = $1 AND t.id = e.prototype_id), 'startedAt', e.started_at,
        'stopDate', (SELECT p.stop_date FROM plans p WHERE p.workspace_id = $1 AND p.experiment_id = e.id), 'closedAt', e.closed_at,
        'lastActivityAt', e.last_activity_at,
        'measurementCount', (SELECT coalesce(sum(readings), 0) FROM measure_totals t WHERE t.workspace_id = $1 AND t.experiment_id = e.id),
        'participantNames', people.names, 'participantCount', people.count,
        'verdict', v.verdict, 'verdictConfirmed', v.confirmed_at IS NOT NULL,
        'verdictContested', v.confirmed_at IS NULL AND EXISTS (SELECT FROM verdict_reviews r WHERE r.workspace_id = $1
          AND r.experiment_id = e.id AND r.stance = 'contest' AND r.reviewed_at >= v.recorded_at),
        'decision', (SELECT d.kind FROM decisions d WHERE d.workspace_id = $1 AND d.experiment_id = e.id),
        'parentNumber', (SELECT number FROM experiments parent WHERE parent.workspace_id = $1 AND parent.id = e.parent_id AND NOT parent.is_draft),
        'hypothesis', (SELECT json_build_object('id', 'hypothesis_' || h.id, 'number', h.number, 'locale', h.locale,
          'observation', h.observation, 'audience', h.audience, 'change', h.change, 'measure', h.measure, 'direction', h.direction,
          'target', h.target, 'rationale', h.rationale) FROM hypotheses h WHERE h.workspace_id = $1 AND h.id = e.hypothesis_id),
        'outcome', ${OUTCOME})) ORDER BY page.last_activity_at DESC, page.id DESC), '[]')
      FROM page
      JOIN experiments e ON e.workspace_id = $1 AND e.id = page.id
      JOIN members owner ON owner.workspace_id = $1 AND owner.id = e.owner_id
      JOIN people own ON own.workspace_id = $1 AND own.id = owner.person_id
      LEFT JOIN evaluations v ON v.workspace_id = $1 AND v.experiment_id = e.id
      CROSS JOIN LATERAL (SELECT count(*) AS count, coalesce((array_agg(p.name ORDER BY t.created_at, t.id))[1:5], '{}') AS names
        FROM participations t JOIN people p ON p.workspace_id = $1 AND p.id = t.person_id
        WHERE t.workspace_id = $1 AND t.experiment_id = e.id AND t.status = 'accepted' AND t.person_id <> owner.person_id OFFSET 0) people)
  )))::text AS answer`;
