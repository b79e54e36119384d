/** SQL: a second person confirmed what the test of an experiment says. */
const confirmed = (evaluation: string): string => `${evaluation}.workspace_id = $1
    AND ${evaluation}.confirmed_at IS NOT NULL AND ${evaluation}.verdict <> 'abandoned'`;

/** SQL: `child` came from `one`: its next experiment, or its test somewhere else. */
const CAME_FROM = `(child.parent_id = one.id OR EXISTS (SELECT FROM experiment_sources taken WHERE taken.workspace_id = $1
    AND taken.experiment_id = child.id AND taken.source_id = one.id))`;

/**
 * What holds each rung, per project of `$2`, in one statement; `$1` is the workspace. Private drafts never count, not even for their
 * owner: everybody finds the same ladder.
 */
export const SELECT_EVIDENCE = `
  WITH ex AS MATERIALIZED (
    SELECT e.* FROM experiments e WHERE e.workspace_id = $1 AND e.project_id = ANY ($2) AND NOT e.is_draft
  ), forms AS (
    SELECT p.project_id, p.id, p.number, p.name FROM prototypes p WHERE p.workspace_id = $1 AND p.project_id = ANY ($2)
    UNION SELECT ex.project_id, p.id, p.number, p.name FROM ex
      JOIN prototypes p ON p.workspace_id = $1 AND p.id = ex.prototype_id
  ), found AS (
    SELECT p.id AS project_id, 'purpose' AS step, 'project' AS kind, NULL::integer AS number, p.name AS title
      FROM projects p WHERE p.workspace_id = $1 AND p.id = ANY ($2) AND btrim(p.purpose) <> ''
    UNION SELECT ex.project_id, 'benchmark', 'benchmark', b.number, b.actor FROM ex
      JOIN experiment_benchmarks linked ON linked.workspace_id = $1 AND linked.experiment_id = ex.id
      JOIN benchmarks b ON b.workspace_id = $1 AND b.id = linked.benchmark_id
    UNION SELECT forms.project_id, 'benchmark', 'benchmark', b.number, b.actor FROM forms
      JOIN prototype_benchmarks linked ON linked.workspace_id = $1 AND linked.prototype_id = forms.id
      JOIN benchmarks b ON b.workspace_id = $1 AND b.id = linked.benchmark_id
    UNION SELECT project_id, 'benchmark', 'experiment', number, title FROM ex WHERE no_precedent_reason IS NOT NULL
    UNION SELECT project_id, 'prototype', 'prototype', number, name FROM forms
    UNION SELECT said.project_id, 'hypothesis', 'hypothesis', h.number, h.change FROM (
        SELECT h.project_id, h.id FROM hypotheses h WHERE h.workspace_id = $1 AND h.project_id = ANY ($2)
        UNION SELECT ex.project_id, ex.hypothesis_id FROM ex) said
      JOIN hypotheses h ON h.workspace_id = $1 AND h.id = said.id
      WHERE h.audience IS NOT NULL AND h.change IS NOT NULL AND h.measure IS NOT NULL AND h.target IS NOT NULL
    UNION SELECT project_id, 'bet', 'experiment', number, title FROM ex WHERE started_at IS NOT NULL
    UNION SELECT project_id, 'ran', 'experiment', number, title FROM ex
      WHERE test_ended_at IS NOT NULL AND ended_early_reason IS NULL AND abandoned_reason IS NULL
    UNION SELECT ex.project_id, 'confirmed', 'experiment', ex.number, ex.title FROM ex
      JOIN evaluations v ON ${confirmed('v')} AND v.experiment_id = ex.id
    UNION SELECT one.project_id, 'acted', 'experiment', child.number, child.title FROM ex one
      JOIN decisions d ON d.workspace_id = $1 AND d.experiment_id = one.id
      JOIN learnings l ON l.workspace_id = $1 AND l.experiment_id = one.id
      JOIN experiments child ON child.workspace_id = $1 AND child.parent_id = one.id AND child.because_of_id = l.id AND NOT child.is_draft
    UNION SELECT one.project_id, 'spread', 'experiment', child.number, child.title FROM ex one
      JOIN experiment_sources taken ON taken.workspace_id = $1 AND taken.source_id = one.id AND taken.kind = 'spread'
      JOIN experiments child ON child.workspace_id = $1 AND child.id = taken.experiment_id AND NOT child.is_draft
        AND child.started_at IS NOT NULL
    UNION SELECT one.project_id, 'held', 'experiment', child.number, child.title FROM ex one
      JOIN evaluations v ON ${confirmed('v')} AND v.experiment_id = one.id AND v.verdict = 'confirmed'
      JOIN experiments child ON child.workspace_id = $1 AND NOT child.is_draft AND child.started_at > one.test_ended_at
        AND ${CAME_FROM}
      JOIN evaluations later ON ${confirmed('later')} AND later.experiment_id = child.id AND later.verdict = 'confirmed'
      WHERE EXISTS (SELECT FROM measures m
        JOIN measures again ON again.workspace_id = $1 AND again.experiment_id = child.id AND again.metric_id = m.metric_id
          AND again.role = 'outcome'
        WHERE m.workspace_id = $1 AND m.experiment_id = one.id AND m.role = 'outcome')
  )
  SELECT project_id, step, count(*)::int AS count,
    (array_agg(json_build_object('kind', kind, 'number', number, 'title', title) ORDER BY number, kind))[1:5] AS evidence
  FROM found GROUP BY project_id, step`;
