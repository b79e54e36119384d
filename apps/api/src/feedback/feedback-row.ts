import type { AnswererFacts } from '@levain/domain/feedback/answerers.js';
import {
  feedbackStateOf,
  type FeedbackAnswer,
  type FeedbackKind,
  type FeedbackState,
} from '@levain/domain/feedback/feedback-state.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';

/** What was said, at one department, as one statement gives it; days are texts. */
export interface FeedbackRow {
  id: string;
  first_id: string;
  experiment_id: string;
  testimony_id: string | null;
  objection_id: string | null;
  department_id: string;
  word: string;
  wished_on: string;
  handed_by: string;
  handed_at: string | Date;
  answer: FeedbackAnswer | null;
  reason: string | null;
  act_on: string | null;
  answered_by: string | null;
  answered_at: string | Date | null;
  version: number;
  /** The words themselves. */
  statement: string;
  is_withdrawn: boolean;
  /** Whether somebody without an account said it: they read the answer on a page of their own. */
  is_from_outside: boolean;
  referent_ids: string[];
  has_coordinator: boolean;
  /** The departments it went through, itself included, the first one first. */
  department_ids: string[];
}

export const kindOf = (row: FeedbackRow): FeedbackKind => (row.testimony_id ? 'testimony' : 'objection');

export const stateOf = (row: FeedbackRow): FeedbackState =>
  feedbackStateOf({ answer: row.answer, isWithdrawn: row.is_withdrawn });

export const answererFactsOf = (row: FeedbackRow): AnswererFacts => ({
  referentIds: row.referent_ids,
  hasCoordinator: row.has_coordinator,
});

/** SQL: the members who answer for the department of an expression, of those whose account is open. */
export const referentsOf = (
  workspace: string,
  department: string,
): string => `SELECT referent.member_id FROM department_referents referent
  JOIN members open ON open.workspace_id = ${workspace} AND open.id = referent.member_id AND open.disabled_at IS NULL
  WHERE referent.workspace_id = ${workspace} AND referent.department_id = ${department}`;

/** SQL: whether the workspace has a coordinator whose account is open. */
export const hasCoordinator = (workspace: string): string => `EXISTS (SELECT FROM members coordinator
  WHERE coordinator.workspace_id = ${workspace} AND coordinator.role = 'coordinator' AND coordinator.disabled_at IS NULL)`;

/** SQL: it was not taken back. `f` with its `t` (testimony) and `o` (objection). */
const STANDS = '(t.withdrawn_at IS NULL AND o.withdrawn_on IS NULL)';

/** SQL: `f` waits for its answer. */
export const WAITS = `(f.answer IS NULL AND ${STANDS})`;

/** SQL: `f` waits for the member of a parameter, whose role is another one; it mirrors the rule of the domain. */
export const waitsForMember = (member: string, role: string): string => `(${WAITS} AND CASE
  WHEN EXISTS (${referentsOf('f.workspace_id', 'f.department_id')}) THEN ${member} IN (${referentsOf('f.workspace_id', 'f.department_id')})
  ELSE ${role}::text = CASE WHEN ${hasCoordinator('f.workspace_id')} THEN 'coordinator' ELSE 'admin' END END)`;

/** What the member may see of `f` (feedbacks), `$1` being the workspace: nothing of another's private draft. More conditions may follow. */
export const FROM_FEEDBACKS = `
  FROM feedbacks f
  JOIN experiments e ON e.workspace_id = f.workspace_id AND e.id = f.experiment_id
  LEFT JOIN testimonies t ON t.workspace_id = f.workspace_id AND t.id = f.testimony_id
  LEFT JOIN objections o ON o.workspace_id = f.workspace_id AND o.id = f.objection_id
  WHERE f.workspace_id = $1 AND ${visibleExperiment('e')}`;

/** Feedback the member may see; `$1` is the workspace. More conditions on `f` (feedbacks) may follow. */
export const SELECT_FEEDBACKS = `
  SELECT f.id, f.first_id, f.experiment_id, f.testimony_id, f.objection_id, f.department_id, f.word, f.wished_on::text AS wished_on,
    f.handed_by, f.handed_at, f.answer, f.reason, f.act_on::text AS act_on, f.answered_by, f.answered_at, f.version,
    coalesce(t.statement, o.statement) AS statement, NOT ${STANDS} AS is_withdrawn,
    EXISTS (SELECT FROM sent_testimonies sent WHERE sent.workspace_id = f.workspace_id
      AND sent.testimony_id = f.testimony_id) AS is_from_outside,
    ARRAY(${referentsOf('f.workspace_id', 'f.department_id')} ORDER BY referent.named_at, referent.member_id) AS referent_ids,
    ${hasCoordinator('f.workspace_id')} AS has_coordinator,
    ARRAY(SELECT step.department_id FROM feedbacks step WHERE step.workspace_id = f.workspace_id AND step.first_id = f.first_id
      ORDER BY step.handed_at, step.id) AS department_ids
  ${FROM_FEEDBACKS}`;
