import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { DEAD_END } from './library-sql.js';

const LINK = (
  alias: string,
): string => `json_build_object('id', ${alias}.id, 'number', ${alias}.number, 'title', ${alias}.title,
  'stage', ${alias}.stage, 'verdict', ${alias}_ev.verdict, 'decision', ${alias}_d.kind)`;
const LINKED = (alias: string): string => `
  LEFT JOIN evaluations ${alias}_ev ON ${alias}_ev.workspace_id = $1 AND ${alias}_ev.experiment_id = ${alias}.id
  LEFT JOIN decisions ${alias}_d ON ${alias}_d.workspace_id = $1 AND ${alias}_d.experiment_id = ${alias}.id`;
const NAME_OF = (member: string): string => `(SELECT person.name FROM members m JOIN people person
  ON person.workspace_id = $1 AND person.id = m.person_id WHERE m.workspace_id = $1 AND m.id = ${member})`;

/** The measure that decided; what was observed is what the verdict rests on. */
const OUTCOME = `(SELECT json_build_object('metricName', metric.name, 'unit', metric.unit, 'shape', metric.shape,
    'direction', measure.direction, 'baseline', measure.baseline, 'target', measure.target,
    'observed', (SELECT (one #>> '{analysis,target,observed}')::float8 FROM jsonb_array_elements(ev.analyses) one
      WHERE one ->> 'measureId' = measure.id::text LIMIT 1))
  FROM measures measure JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measure.metric_id
  WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id AND measure.role = 'outcome' ORDER BY measure.position LIMIT 1)`;

const STANCES = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'stance', s.stance, 'happened', s.happened, 'context', s.context,
    'memberName', ${NAME_OF('s.member_id')}, 'saidAt', s.said_at, 'isMine', s.member_id = $3, 'version', s.version,
    'experiment', CASE WHEN own.id IS NULL THEN NULL ELSE ${LINK('own')} END)
    ORDER BY s.member_id = $3 DESC, s.said_at DESC, s.id), '[]'::json)
  FROM learning_stances s
  LEFT JOIN experiments own ON own.workspace_id = $1 AND own.id = s.experiment_id AND ${visibleExperiment('own')} ${LINKED('own')}
  WHERE s.workspace_id = $1 AND s.learning_id = l.id AND s.withdrawn_at IS NULL)`;

const REUSED = `(SELECT coalesce(json_agg(${LINK('child')} ORDER BY child.number), '[]'::json)
  FROM experiments child ${LINKED('child')}
  WHERE child.workspace_id = $1 AND child.because_of_id = l.id AND ${visibleExperiment('child')})`;

/** All that stands around each learning of `$2`; `$3` is the member. */
export const SELECT_DETAILS = `
  SELECT l.id, l.experiment_id, l.grade, t.activity, project.name AS project_name, l.written_by = $3 AS is_mine,
    ARRAY(SELECT department.name FROM project_departments linked
      JOIN departments department ON department.workspace_id = $1 AND department.id = linked.department_id
      WHERE linked.workspace_id = $1 AND linked.project_id = e.project_id ORDER BY department.name) AS department_names,
    json_build_object('design', plan.design, 'frozenAt', plan.frozen_at, 'outcome', ${OUTCOME},
      'amendments', (SELECT count(*)::int FROM amendments a WHERE a.workspace_id = $1 AND a.experiment_id = e.id),
      'verdict', ev.verdict, 'confirmedByName', ${NAME_OF('ev.confirmed_by')}, 'decision', d.kind, 'decisionReason', d.reason,
      'decidedByName', ${NAME_OF('d.decided_by')}) AS facts,
    ${STANCES} AS stances, ${REUSED} AS reused,
    CASE WHEN ${DEAD_END} THEN json_build_object('avoid', note.avoid, 'retryWhen', note.retry_when,
      'writtenByName', ${NAME_OF('note.written_by')}, 'version', coalesce(note.version, 0)) END AS dead_end
  FROM learnings l
  JOIN experiments e ON e.workspace_id = $1 AND e.id = l.experiment_id
  LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = $1 AND d.experiment_id = e.id
  LEFT JOIN prototypes t ON t.workspace_id = $1 AND t.id = e.prototype_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = e.project_id
  LEFT JOIN dead_end_notes note ON note.workspace_id = $1 AND note.experiment_id = e.id
  WHERE l.workspace_id = $1 AND l.id = ANY ($2) AND ${visibleExperiment('e')}`;
