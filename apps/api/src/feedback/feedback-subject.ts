import type { HandedSubject } from '@levain/domain/feedback/feedback.js';
import type { FeedbackKind } from '@levain/domain/feedback/feedback-state.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { localId } from '../graphql/global-id.js';

/** What is handed over, with where it stands. */
export interface FeedbackSubject extends HandedSubject {
  readonly id: string;
  readonly experimentId: string | null;
}

interface SubjectRow {
  experiment_id: string | null;
  is_private: boolean;
  is_withdrawn: boolean;
}

/**
 * The testimony or resistance an id names, if the member may see it; null when there is none. What people outside sent is no testimony
 * before somebody took it in, so nothing of it is handed over.
 */
export async function readFeedbackSubject(
  tx: EntityManager,
  actor: ActingMember,
  aboutId: string,
): Promise<FeedbackSubject | null> {
  for (const kind of ['testimony', 'objection'] as const) {
    const id = localId(kind, aboutId);
    const [row]: SubjectRow[] = id ? await tx.query(SUBJECTS[kind], [actor.workspaceId, id]) : [];
    if (!id || !row) continue;
    return {
      ...{ kind, id, experimentId: row.experiment_id, isInExperiment: row.experiment_id !== null },
      ...{ isPrivate: row.is_private, isWithdrawn: row.is_withdrawn },
    };
  }
  return null;
}

const subjects = (table: string, withdrawn: string): string => `
  SELECT s.experiment_id, coalesce(e.is_draft, false) AS is_private, s.${withdrawn} IS NOT NULL AS is_withdrawn
  FROM ${table} s LEFT JOIN experiments e ON e.workspace_id = s.workspace_id AND e.id = s.experiment_id
  WHERE s.workspace_id = $1 AND s.id = $2 AND (s.experiment_id IS NULL OR ${visibleExperiment('e')})`;

const SUBJECTS: Readonly<Record<FeedbackKind, string>> = {
  testimony: subjects('testimonies', 'withdrawn_at'),
  objection: subjects('objections', 'withdrawn_on'),
};

/** Whether the same words wait at a department, whoever handed them over. */
export async function waitsAt(
  tx: EntityManager,
  actor: ActingMember,
  subject: { readonly kind: FeedbackKind; readonly id: string },
  departmentId: string,
): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `SELECT FROM feedbacks WHERE workspace_id = $1 AND ${subject.kind}_id = $2 AND department_id = $3 AND answer IS NULL`,
    [actor.workspaceId, subject.id, departmentId],
  );
  return found.length > 0;
}
