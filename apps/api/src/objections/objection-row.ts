import type { AnswerStance } from '@levain/domain/objections/answer.js';
import type { ObjectionKind } from '@levain/domain/objections/objection.js';
import { ANSWER_DAYS, REOPEN_DAYS, standingOf, type Standing } from '@levain/domain/objections/standing.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';

/** How strong it was on a day; nobody's member where its author told it. */
export interface StrengthRow {
  strength: number;
  word: string | null;
  told_on: string;
  told_by: string | null;
}

export interface AnswerRow {
  id: string;
  stance: AnswerStance;
  reason: string;
  answered_by: string;
  answered_at: string;
  hypothesis_id: string | null;
  reopened_on: string | null;
  reopening_reason: string | null;
}

/** An objection as one statement gives it; days are texts. */
export interface ObjectionRow {
  id: string;
  experiment_id: string | null;
  hypothesis_id: string | null;
  project_id: string | null;
  kind: ObjectionKind;
  kind_label: string | null;
  statement: string;
  details: string | null;
  department_id: string | null;
  /** The person, where they wish to be named. */
  author_id: string | null;
  strength: number;
  raised_on: string;
  waits_since: string;
  answered_on: string | null;
  withdrawn_on: string | null;
  withdrawal_reason: string | null;
  version: number;
  /** The members who lead what it is about; none for the workspace. */
  lead_ids: string[];
  /** Whether the person whose operation this is raised it. */
  is_mine: boolean;
  strengths: StrengthRow[];
  answers: AnswerRow[];
}

export const standingOn = (row: ObjectionRow, today: string): Standing =>
  standingOf(
    { waitsSince: row.waits_since, answeredOn: row.answered_on, withdrawnOn: row.withdrawn_on },
    today,
  );

/** SQL: the standing of `o` on the day of a parameter; it mirrors the domain's rule. */
export const standingSql = (today: string): string => `CASE
  WHEN o.withdrawn_on IS NOT NULL THEN 'withdrawn'
  WHEN o.answered_on IS NOT NULL THEN CASE WHEN ${today}::date > o.answered_on + ${REOPEN_DAYS} THEN 'closed' ELSE 'answered' END
  WHEN ${today}::date > o.waits_since + ${ANSWER_DAYS} THEN 'late' ELSE 'waiting' END`;

/** SQL condition: `o` lived on some day from one parameter to the other; it mirrors the domain's rule. */
export const livedSql = (from: string, to: string): string => `(o.raised_on <= ${to}::date AND CASE
  WHEN o.withdrawn_on IS NOT NULL THEN o.withdrawn_on >= ${from}::date
  WHEN o.answered_on IS NOT NULL THEN o.answered_on + ${REOPEN_DAYS} >= ${from}::date ELSE true END)`;

/** The members who lead the subject of `o`, as the rule of each subject says. */
const LEADS = `ARRAY(
    SELECT e.owner_id WHERE e.id IS NOT NULL
    UNION SELECT lead.member_id FROM project_co_leads lead
      WHERE lead.workspace_id = o.workspace_id AND lead.project_id = coalesce(e.project_id, h.project_id, o.project_id)
    UNION SELECT member.id FROM participations part
      JOIN members member ON member.workspace_id = part.workspace_id AND member.person_id = part.person_id
      WHERE part.workspace_id = o.workspace_id AND part.experiment_id = o.experiment_id
        AND part.status = 'accepted' AND part.role IN ('owner', 'coLead')
    UNION SELECT h.owner_id WHERE h.id IS NOT NULL
    UNION SELECT project.owner_id FROM projects project
      WHERE project.workspace_id = o.workspace_id AND project.id = coalesce(h.project_id, o.project_id))`;

const STRENGTHS = `(SELECT coalesce(json_agg(json_build_object('strength', s.strength, 'word', s.word, 'told_on', s.told_on::text,
    'told_by', s.told_by) ORDER BY s.position), '[]'::json)
  FROM objection_strengths s WHERE s.workspace_id = o.workspace_id AND s.objection_id = o.id)`;

const ANSWERS = `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'stance', a.stance, 'reason', a.reason,
    'answered_by', a.answered_by, 'answered_at', a.answered_at, 'hypothesis_id', a.hypothesis_id,
    'reopened_on', a.reopened_on::text, 'reopening_reason', a.reopening_reason) ORDER BY a.answered_at, a.id), '[]'::json)
  FROM objection_answers a WHERE a.workspace_id = o.workspace_id AND a.objection_id = o.id)`;

const MINE = `EXISTS (SELECT FROM objection_authors mine WHERE mine.workspace_id = o.workspace_id
  AND mine.objection_id = o.id AND mine.person_id = levain_person())`;

/** What the member may see, `$1` being the workspace. More conditions on `o` (objections) may follow. */
export const FROM_OBJECTIONS = `
  FROM objections o
  LEFT JOIN experiments e ON e.workspace_id = o.workspace_id AND e.id = o.experiment_id
  LEFT JOIN hypotheses h ON h.workspace_id = o.workspace_id AND h.id = o.hypothesis_id
  WHERE o.workspace_id = $1 AND (o.experiment_id IS NULL OR ${visibleExperiment('e')})`;

/** Objections the member may see; `$1` is the workspace. More conditions on `o` (objections) may follow. */
export const SELECT_OBJECTIONS = `
  SELECT o.id, o.experiment_id, o.hypothesis_id, o.project_id, o.kind, o.kind_label, o.statement, o.details,
    o.department_id, o.author_id, o.strength, o.raised_on::text AS raised_on, o.waits_since::text AS waits_since,
    o.answered_on::text AS answered_on, o.withdrawn_on::text AS withdrawn_on, o.withdrawal_reason, o.version,
    ${LEADS} AS lead_ids, ${MINE} AS is_mine, ${STRENGTHS} AS strengths, ${ANSWERS} AS answers
  ${FROM_OBJECTIONS}`;
