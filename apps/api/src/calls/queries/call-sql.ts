import type { ActingMember } from '../../database/acting-member.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';

/** The first parameters of {@link SELECT_CALLS}. */
export const callReader = (actor: ActingMember): readonly unknown[] => [
  actor.workspaceId,
  actor.memberId,
  actor.personId,
  actor.role === 'coordinator' || actor.role === 'admin',
];

/** SQL: whether the reader answers for the experiment `e`: as the domain's `mayChange`. */
const LEADS = `($4::boolean OR e.owner_id = $2
  OR EXISTS (SELECT FROM project_co_leads lead WHERE lead.workspace_id = $1 AND lead.project_id = e.project_id
    AND lead.member_id = $2)
  OR coalesce(mine.status = 'accepted' AND mine.role IN ('coLead', 'owner'), false))`;

/** SQL: whether the call `c` takes volunteers on the day that a later parameter gives. */
export const openOn = (day: string): string => `(c.closed_at IS NULL AND NOT c.experiment_closed
  AND c.ends_on >= ${day}::date AND c.accepted < c.seats)`;

/** Calls of the experiments that the reader sees; `$1` workspace, `$2` member, `$3` person, `$4` guards every experiment. */
export const SELECT_CALLS = `
  SELECT c.id, c.role, c.wanted, c.place, c.seats, c.hours, c.hours_per, c.starts_on, c.ends_on, c.learns, c.posted_by,
    c.created_at, c.closed_at, c.version, e.id AS experiment_id, e.project_id, e.closed_at IS NOT NULL AS experiment_closed,
    (SELECT count(*)::int FROM call_volunteers v WHERE v.workspace_id = $1 AND v.call_id = c.id
      AND v.status = 'accepted') AS accepted,
    jsonb_build_object('id', e.id, 'number', e.number, 'title', e.title, 'stage', e.stage, 'verdict', ev.verdict,
      'decision', d.kind) AS experiment,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', topic.id, 'name', topic.name) ORDER BY topic.name)
      FROM call_topics named JOIN topics topic ON topic.workspace_id = $1 AND topic.id = named.topic_id
      WHERE named.workspace_id = $1 AND named.call_id = c.id), '[]') AS topics,
    ARRAY(SELECT department.name FROM project_departments linked
      JOIN departments department ON department.workspace_id = $1 AND department.id = linked.department_id
      WHERE linked.workspace_id = $1 AND linked.project_id = e.project_id ORDER BY department.name) AS department_names,
    ${LEADS} AS leads,
    (owner.person_id = $3 OR coalesce(mine.status IN ('accepted', 'invited'), false)) AS is_in_it,
    coalesce((SELECT jsonb_agg(to_jsonb(v) ORDER BY v.created_at, v.id) FROM call_volunteers v
      WHERE v.workspace_id = $1 AND v.call_id = c.id AND (v.person_id = $3 OR ${LEADS})), '[]') AS volunteers
  FROM calls c
  JOIN experiments e ON e.workspace_id = c.workspace_id AND e.id = c.experiment_id
  JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  LEFT JOIN participations mine ON mine.workspace_id = $1 AND mine.experiment_id = e.id AND mine.person_id = $3
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
  WHERE c.workspace_id = $1 AND ${visibleExperiment('e')}`;
