import { OUTCOME } from './outcome-sql.mjs';

/** The page of the board as one text of JSON. $1 workspace, $2 member, $3 person, $4 stages, $5 department, $6 how many. */
export const BOARD = `
  WITH kept AS MATERIALIZED (
    SELECT e.id, e.stage, e.last_activity_at FROM experiments e
    WHERE e.workspace_id = $1 AND e.stage = ANY ($4)
      AND (NOT e.is_draft OR e.owner_id = $2 OR EXISTS (SELECT FROM participations p WHERE p.workspace_id = $1
        AND p.experiment_id = e.id AND p.person_id = $3 AND p.status IN ('invited', 'accepted')))
      AND e.project_id = ANY (ARRAY(SELECT d.project_id FROM project_departments d WHERE d.workspace_id = $1 AND d.department_id = $5))
  ), page AS (
    SELECT id, last_activity_at FROM kept ORDER BY last_activity_at DESC, id DESC LIMIT $6
  )
  SELECT json_build_object('data', json_build_object('board', json_build_object(
    'totalCount', (SELECT count(*) FROM kept),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) FROM kept) > $6,
      'endCursor', (SELECT last_activity_at || ',' || id FROM page ORDER BY last_activity_at, id LIMIT 1)),
    'stageCounts', (SELECT json_agg(json_build_object('stage', stage, 'count', (SELECT count(*) FROM kept k WHERE k.stage = s.stage)) ORDER BY place)
      FROM unnest(ARRAY['benchmark', 'prototype', 'test', 'evaluate', 'iterate']) WITH ORDINALITY AS s (stage, place)),
    'edges', (SELECT coalesce(json_agg(json_build_object('cursor', page.last_activity_at || ',' || page.id, 'node', card.node)
      ORDER BY page.last_activity_at DESC, page.id DESC), '[]') FROM page CROSS JOIN LATERAL (
      SELECT json_build_object(
        'id', 'experiment_' || e.id, 'number', e.number, 'version', e.version, 'title', e.title, 'stage', e.stage, 'isDraft', e.is_draft,
        'ownerName', own.name, 'projectName', project.name,
        'departmentNames', ARRAY(SELECT d.name FROM project_departments pd JOIN departments d ON d.workspace_id = $1 AND d.id = pd.department_id
          WHERE pd.workspace_id = $1 AND pd.project_id = e.project_id ORDER BY d.name),
        'activity', prototype.activity, 'startedAt', e.started_at, 'stopDate', plan.stop_date, 'closedAt', e.closed_at,
        'lastActivityAt', e.last_activity_at,
        'measurementCount', (SELECT count(*) FROM measurements m WHERE m.workspace_id = $1 AND m.experiment_id = e.id),
        'participantNames', people.names, 'participantCount', people.count,
        'verdict', v.verdict, 'verdictConfirmed', v.confirmed_at IS NOT NULL,
        'verdictContested', v.confirmed_at IS NULL AND EXISTS (SELECT FROM verdict_reviews r WHERE r.workspace_id = $1
          AND r.experiment_id = e.id AND r.stance = 'contest' AND r.reviewed_at >= v.recorded_at),
        'decision', decision.kind,
        'parentNumber', (SELECT number FROM experiments parent WHERE parent.workspace_id = $1 AND parent.id = e.parent_id AND NOT parent.is_draft),
        'hypothesis', CASE WHEN h.id IS NOT NULL THEN json_build_object('id', 'hypothesis_' || h.id, 'number', h.number, 'locale', h.locale,
          'observation', h.observation, 'audience', h.audience, 'change', h.change, 'measure', h.measure, 'direction', h.direction,
          'target', h.target, 'rationale', h.rationale) END,
        'outcome', ${OUTCOME}) AS node
      FROM experiments e
      JOIN members owner ON owner.workspace_id = $1 AND owner.id = e.owner_id
      JOIN people own ON own.workspace_id = $1 AND own.id = owner.person_id
      LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = e.project_id
      LEFT JOIN prototypes prototype ON prototype.workspace_id = $1 AND prototype.id = e.prototype_id
      LEFT JOIN hypotheses h ON h.workspace_id = $1 AND h.id = e.hypothesis_id
      LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
      LEFT JOIN evaluations v ON v.workspace_id = $1 AND v.experiment_id = e.id
      LEFT JOIN decisions decision ON decision.workspace_id = $1 AND decision.experiment_id = e.id
      CROSS JOIN LATERAL (SELECT count(*) AS count, coalesce((array_agg(p.name ORDER BY t.created_at, t.id))[1:5], '{}') AS names
        FROM participations t JOIN people p ON p.workspace_id = $1 AND p.id = t.person_id
        WHERE t.workspace_id = $1 AND t.experiment_id = e.id AND t.status = 'accepted' AND t.person_id <> owner.person_id OFFSET 0) people
      WHERE e.workspace_id = $1 AND e.id = page.id) card)
  )))::text AS answer`;
