import {
  BOARD_CARD_FIELDS,
  CARD_JOINS,
  OUTCOME_FIELDS,
  OUTCOME_FROM,
} from '../../boards/queries/card-fields.js';
import { SPENT_JSON } from '../../costs/cost-sql.js';

const WEEKS = 78;

const OF_CARD = [
  ...['number', 'title', 'stage', 'design', 'ownerName', 'projectName', 'departmentNames', 'startedAt'],
  ...['stopDate', 'closedAt', 'measurementCount', 'participantCount', 'verdict', 'verdictConfirmed'],
  ...['verdictContested', 'decision', 'decisionReason', 'abandonedReason', 'learning'],
] as const;
const OF_OUTCOME = [
  ...['metricName', 'unit', 'shape', 'direction', 'baseline', 'target', 'observed', 'control'],
] as const;

const named = (fields: Readonly<Record<string, string>>, names: readonly string[]): string =>
  names.map((name) => `'${name}', ${fields[name]}`).join(', ');

/** SQL: the primary outcome with what was analysed of it with the verdict. */
const OUTCOME = `(SELECT json_build_object(${named(OUTCOME_FIELDS, OF_OUTCOME)}, 'level', metric.level,
    'effect', entry.effect, 'low', entry.effect_low, 'high', entry.effect_high) ${OUTCOME_FROM})`;

/** SQL: the weeks of the primary outcome, the control left out, as `[week, is before, figure]`, the last ones in the order of time. */
const SERIES = `(SELECT json_agg(json_build_array(week, is_before, figure) ORDER BY is_before DESC, week) FROM (
    SELECT sums.week, arm.role = 'before' AS is_before, CASE metric.shape
        WHEN 'proportion' THEN sum(sums.events) / nullif(sum(sums.total), 0)
        WHEN 'rate' THEN sum(sums.events) / nullif(sum(sums.exposure), 0)
        ELSE coalesce(sum(sums.sum) / nullif(sum(sums.n), 0), sum(sums.events) / nullif(sum(sums.total), 0)) END::float8 AS figure
    FROM (SELECT id, metric_id FROM measures WHERE workspace_id = e.workspace_id AND experiment_id = e.id AND role = 'outcome'
      ORDER BY position LIMIT 1) measure
    JOIN metrics metric ON metric.workspace_id = e.workspace_id AND metric.id = measure.metric_id
    JOIN measure_weeks sums ON sums.workspace_id = e.workspace_id AND sums.experiment_id = e.id AND sums.measure_id = measure.id
    JOIN arms arm ON arm.workspace_id = e.workspace_id AND arm.id = sums.arm_id AND arm.role <> 'control'
    GROUP BY sums.week, arm.role = 'before', metric.shape ORDER BY sums.week DESC LIMIT ${WEEKS}) last WHERE figure IS NOT NULL)`;

/** SQL: the experiments `$2` of the workspace `$1` as a board tells them: the id, and the rest as JSON. */
export const SELECT_ANSWERED = `
  SELECT e.id, json_build_object('id', e.id, ${named(BOARD_CARD_FIELDS, OF_CARD)}, 'learningLimits', learning.limits,
    'learningContestations', (SELECT count(*) FROM learning_stances seen WHERE seen.workspace_id = e.workspace_id
      AND seen.learning_id = learning.id AND seen.stance = 'contest' AND seen.withdrawn_at IS NULL),
    'nextNumbers', ARRAY(SELECT child.number FROM experiments child
      WHERE child.workspace_id = e.workspace_id AND child.parent_id = e.id AND NOT child.is_draft ORDER BY child.number),
    'lastReadOn', (SELECT max(total.last_on) FROM measure_totals total
      WHERE total.workspace_id = e.workspace_id AND total.experiment_id = e.id),
    'openTaskCount', (SELECT count(*) FROM tasks task
      WHERE task.workspace_id = e.workspace_id AND task.experiment_id = e.id AND task.state = 'open'),
    'amendmentCount', (SELECT count(*) FROM amendments amendment
      WHERE amendment.workspace_id = e.workspace_id AND amendment.experiment_id = e.id),
    'evidenceGrade', entry.evidence_grade, 'cost', ${SPENT_JSON('e')}) AS told,
    ${OUTCOME} AS outcome, ${SERIES} AS weeks
  FROM experiments e ${CARD_JOINS}
  JOIN portfolio_entries entry ON entry.workspace_id = e.workspace_id AND entry.experiment_id = e.id
  WHERE e.workspace_id = $1 AND e.id = ANY ($2::uuid[])`;
