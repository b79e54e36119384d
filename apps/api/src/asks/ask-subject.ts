import { can, type MemberRole } from '@levain/domain/members/role.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { localId } from '../graphql/global-id.js';

/** What a question is about: an experiment, a project, or neither. */
export interface AskSubject {
  readonly experimentId: string | null;
  readonly projectId: string | null;
  /** Whether it is a private draft, which leadership could not read. */
  readonly isPrivate: boolean;
}

const NOTHING: AskSubject = { experimentId: null, projectId: null, isPrivate: false };

/** The uuid an id of an experiment or a project names, whether or not there is one. */
export const aboutUuid = (aboutId: string): string | null =>
  localId('experiment', aboutId) ?? localId('project', aboutId);

/** The experiment or project that an id names, if the member may see it; null when there is none. */
export async function readAskSubject(
  tx: EntityManager,
  actor: ActingMember,
  aboutId: string | null | undefined,
): Promise<AskSubject | null> {
  if (!aboutId) return NOTHING;
  const experimentId = localId('experiment', aboutId);
  const projectId = localId('project', aboutId);
  const id = experimentId ?? projectId;
  const [found]: { is_draft: boolean }[] = id
    ? await tx.query(experimentId ? EXPERIMENT : PROJECT, [actor.workspaceId, id])
    : [];
  return found ? { experimentId, projectId, isPrivate: found.is_draft } : null;
}

const EXPERIMENT = `SELECT e.is_draft FROM experiments e WHERE e.workspace_id = $1 AND e.id = $2 AND ${visibleExperiment('e')}`;
const PROJECT = 'SELECT false AS is_draft FROM projects WHERE workspace_id = $1 AND id = $2';

/** Whom it is for: a member who decides. One of another workspace, or of nothing, is not found. */
export async function readAddressee(
  tx: EntityManager,
  actor: ActingMember,
  refusals: Refusal[],
  memberId: string | null | undefined,
): Promise<{ readonly id: string | null; readonly isLeader: boolean }> {
  if (!memberId) return { id: null, isLeader: true };
  const id = localId('member', memberId);
  const [member]: { role: MemberRole; is_active: boolean }[] = id
    ? await tx.query(
        'SELECT role, disabled_at IS NULL AS is_active FROM members WHERE workspace_id = $1 AND id = $2',
        [actor.workspaceId, id],
      )
    : [];
  if (!member) refusals.push(refusal('NOT_FOUND', 'addressedToId'));
  return {
    id,
    isLeader: !member || (member.is_active && can(member.role, 'answerAsk') && id !== actor.memberId),
  };
}
