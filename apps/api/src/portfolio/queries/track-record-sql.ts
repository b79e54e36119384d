import { WEAKEST_GRADE } from '@levain/domain/statistics/across/shrinkage.js';
import { matching, type Selection } from '../../boards/queries/matching-sql.js';

/** Effects of one metric that are pooled, the latest ones, and metrics, those with most effects. */
const MOST_EFFECTS = 200;
const MOST_FAMILIES = 20;

const TALLY = (from: string, where: string): string => `(
        SELECT coalesce(json_object_agg(verdict, cases), '{}'::json)
        FROM (SELECT verdict, count(*) AS cases FROM ${from} WHERE ${where} GROUP BY verdict) each)`;

const DEPARTMENTS = `judged JOIN project_departments linked ON linked.workspace_id = $1 AND linked.project_id = judged.project_id`;

/**
 * SQL: what the verdicts that a filter keeps say together, as JSON in the one row of its `record`: how many of each verdict, in all, by
 * department and by kind of activity, and the effects measured on each metric with two or more.
 */
export const trackRecordSql = (selection: Selection): string => `
  WITH matching AS (${matching(selection)}
  ), judged AS MATERIALIZED (
    SELECT entry.* FROM matching JOIN portfolio_entries entry ON entry.workspace_id = $1 AND entry.experiment_id = matching.id
    WHERE entry.verdict IS NOT NULL
  ), measured AS (
    SELECT judged.*, row_number() OVER family AS place, count(*) OVER (PARTITION BY metric_id, direction) AS of_family
    FROM judged
    WHERE verdict <> 'abandoned' AND evidence_grade <= ${WEAKEST_GRADE} AND effect_low < effect_high
    WINDOW family AS (PARTITION BY metric_id, direction ORDER BY experiment_id DESC)
  ), families AS (
    SELECT metric.id, metric.name, metric.unit, metric.shape, measured.direction, of_family,
      json_agg(json_build_object('experimentId', own.id, 'number', own.number, 'title', own.title, 'verdict', measured.verdict,
        'evidenceGrade', measured.evidence_grade, 'absolute', json_build_object('value', measured.effect, 'low', measured.effect_low,
          'high', measured.effect_high, 'level', measured.effect_level, 'kind', 'fixed')) ORDER BY own.number) AS effects
    FROM measured
    JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measured.metric_id
    JOIN experiments own ON own.workspace_id = $1 AND own.id = measured.experiment_id
    WHERE place <= ${MOST_EFFECTS} AND of_family > 1
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY of_family DESC, metric.name, metric.id LIMIT ${MOST_FAMILIES}
  )
  SELECT json_build_object(
    'verdicts', ${TALLY('judged', 'true')},
    'departments', (SELECT coalesce(json_agg(json_build_object('id', department.id, 'name', department.name,
        'verdicts', ${TALLY(DEPARTMENTS, 'linked.department_id = department.id')}) ORDER BY department.name, department.id), '[]'::json)
      FROM departments department WHERE department.workspace_id = $1 AND EXISTS (SELECT FROM ${DEPARTMENTS}
        WHERE linked.department_id = department.id)),
    'activities', (SELECT coalesce(json_object_agg(activity, ${TALLY('judged', 'judged.activity = kind.activity')}), '{}'::json)
      FROM (SELECT DISTINCT activity FROM judged WHERE activity IS NOT NULL) kind),
    'families', (SELECT coalesce(json_agg(families ORDER BY of_family DESC, name, id), '[]'::json) FROM families)) AS record`;
