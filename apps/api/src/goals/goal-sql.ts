/** SQL: the effect that an evaluation found on the metric of the goal `g`, or null. */
const EFFECT = `(
        SELECT json_build_object('direction', measure.direction, 'value', (found.effect ->> 'value')::float8,
          'low', (found.effect ->> 'low')::float8, 'high', (found.effect ->> 'high')::float8)
        FROM measures measure
        JOIN LATERAL (
          SELECT entry #> '{analysis,effect,absolute}' AS effect FROM jsonb_array_elements(ev.analyses) entry
          WHERE entry ->> 'measureId' = measure.id::text LIMIT 1) found ON jsonb_typeof(found.effect) = 'object'
        WHERE measure.workspace_id = e.workspace_id AND measure.experiment_id = e.id AND measure.metric_id = g.metric_id)`;

/**
 * SQL: the experiments that count for the goal `g`, each once, the latest first: those of the projects that serve it or a goal under it. Private
 * drafts count for nobody, so that every reader is told the same.
 */
const EXPERIMENTS = `coalesce((
      SELECT json_agg(json_build_object('id', e.id, 'number', e.number, 'title', e.title, 'stage', e.stage,
        'isAbandoned', e.abandoned_reason IS NOT NULL, 'verdict', ev.verdict, 'confirmedOn', ev.confirmed_at::date,
        'decision', d.kind, 'effect', ${EFFECT}) ORDER BY e.last_activity_at DESC, e.id DESC)
      FROM experiments e
      LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
      LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
      WHERE e.workspace_id = g.workspace_id AND NOT e.is_draft AND e.project_id IN (
        SELECT served.project_id FROM goal_projects served
        JOIN goals part ON part.workspace_id = served.workspace_id AND part.id = served.goal_id
        WHERE part.workspace_id = g.workspace_id AND g.id IN (part.id, part.parent_id))), '[]')`;

/** What the progress of goals is computed from; `$1` is the workspace, `$2` are goals. */
export const SELECT_SERVING = `
  SELECT g.id AS goal_id, ${EXPERIMENTS} AS experiments FROM goals g WHERE g.workspace_id = $1 AND g.id = ANY ($2)`;

/** Goals with the projects that serve them; `$1` is the workspace. More conditions on `g` may follow. */
export const SELECT_GOALS = `
  SELECT g.id, g.title, g.description, g.parent_id, g.owner_id, owner.name AS owner_name, g.horizon::text AS horizon,
    g.baseline, g.target, g.state, g.closing_reason, closer.name AS closed_by_name, g.closed_at, g.created_by, g.version,
    CASE WHEN metric.id IS NULL THEN NULL ELSE json_build_object('id', metric.id, 'name', metric.name, 'unit', metric.unit,
      'shape', metric.shape, 'direction', metric.direction) END AS metric,
    coalesce((
      SELECT json_agg(json_build_object('id', project.id, 'name', project.name) ORDER BY project.name)
      FROM goal_projects served
      JOIN projects project ON project.workspace_id = served.workspace_id AND project.id = served.project_id
      WHERE served.workspace_id = g.workspace_id AND served.goal_id = g.id), '[]') AS projects
  FROM goals g
  JOIN people owner ON owner.workspace_id = g.workspace_id AND owner.id = g.owner_id
  LEFT JOIN members closing ON closing.workspace_id = g.workspace_id AND closing.id = g.closed_by
  LEFT JOIN people closer ON closer.workspace_id = closing.workspace_id AND closer.id = closing.person_id
  LEFT JOIN metrics metric ON metric.workspace_id = g.workspace_id AND metric.id = g.metric_id
  WHERE g.workspace_id = $1`;

/** Open goals first, then by what comes first. */
export const GOALS_ORDER = `ORDER BY (g.state = 'open') DESC, g.horizon, g.title, g.id`;

/** Goals of one workspace that a screen shows: more is no direction any more. */
export const GOALS_SHOWN = 200;
