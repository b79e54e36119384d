import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { OUTCOME_JSON } from './outcome-sql.js';

/**
 * SQL: the experiments of the common table `page` as the contract's cards, in one JSON array. Ids and instants are texts already:
 * nothing is left to do for a card once it is read.
 */
export const CARDS_JSON = `(
  SELECT coalesce(json_agg(json_build_object(
    'id', 'experiment_' || e.id, 'number', e.number, 'title', e.title, 'stage', e.stage, 'isDraft', e.is_draft,
    'version', e.version, 'ownerName', owner_person.name, 'ownerId', 'member_' || e.owner_id,
    'projectName', project.name,
    'departmentNames', ARRAY(SELECT department.name FROM project_departments linked
      JOIN departments department ON department.workspace_id = linked.workspace_id AND department.id = linked.department_id
      WHERE linked.workspace_id = e.workspace_id AND linked.project_id = e.project_id ORDER BY department.name),
    'activity', prototype.activity,
    'hypothesis', CASE WHEN hypothesis.id IS NULL THEN NULL ELSE json_build_object(
      'id', 'hypothesis_' || hypothesis.id, 'number', hypothesis.number, 'locale', hypothesis.locale,
      'observation', hypothesis.observation, 'audience', hypothesis.audience, 'change', hypothesis.change,
      'measure', hypothesis.measure, 'direction', hypothesis.direction, 'target', hypothesis.target,
      'rationale', hypothesis.rationale) END,
    'design', plan.design, 'startedAt', e.started_at, 'stopDate', plan.stop_date,
    'lastActivityAt', e.last_activity_at, 'closedAt', e.closed_at,
    'measurementCount', (SELECT count(*) FROM measurements reading
      WHERE reading.workspace_id = e.workspace_id AND reading.experiment_id = e.id),
    'participantNames', people.names, 'participantCount', people.count,
    'outcome', ${OUTCOME_JSON},
    'verdict', ev.verdict, 'verdictConfirmed', ev.confirmed_at IS NOT NULL,
    'verdictContested', ev.confirmed_at IS NULL AND EXISTS (SELECT FROM verdict_reviews review
      WHERE review.workspace_id = e.workspace_id AND review.experiment_id = e.id
        AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at),
    'decision', decision.kind, 'decisionReason', decision.reason,
    'parentNumber', (SELECT parent.number FROM experiments parent
      WHERE parent.workspace_id = e.workspace_id AND parent.id = e.parent_id AND ${visibleExperiment('parent')}),
    'nextNumbers', ARRAY(SELECT child.number FROM experiments child
      WHERE child.workspace_id = e.workspace_id AND child.parent_id = e.id AND ${visibleExperiment('child')} ORDER BY child.number),
    'abandonedReason', e.abandoned_reason, 'learning', learning.statement
  ) ORDER BY e.last_activity_at DESC, e.id DESC), '[]'::json)
  FROM page e
  JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  JOIN people owner_person ON owner_person.workspace_id = e.workspace_id AND owner_person.id = owner.person_id
  LEFT JOIN projects project ON project.workspace_id = e.workspace_id AND project.id = e.project_id
  LEFT JOIN prototypes prototype ON prototype.workspace_id = e.workspace_id AND prototype.id = e.prototype_id
  LEFT JOIN hypotheses hypothesis ON hypothesis.workspace_id = e.workspace_id AND hypothesis.id = e.hypothesis_id
  LEFT JOIN plans plan ON plan.workspace_id = e.workspace_id AND plan.experiment_id = e.id
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN decisions decision ON decision.workspace_id = e.workspace_id AND decision.experiment_id = e.id
  LEFT JOIN learnings learning ON learning.workspace_id = e.workspace_id AND learning.experiment_id = e.id
  CROSS JOIN LATERAL (
    SELECT count(*) AS count, coalesce((array_agg(person.name ORDER BY taking.created_at, taking.id))[1:5], '{}') AS names
    FROM participations taking
    JOIN people person ON person.workspace_id = taking.workspace_id AND person.id = taking.person_id
    WHERE taking.workspace_id = e.workspace_id AND taking.experiment_id = e.id
      AND taking.status = 'accepted' AND taking.person_id <> owner.person_id
  ) people)`;
