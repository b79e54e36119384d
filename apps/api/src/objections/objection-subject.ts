import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound, type CommandResult } from '../database/command-result.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { localId } from '../graphql/global-id.js';

/** What an objection is about: at most one of the three; none is the workspace. */
export interface ObjectionSubject {
  readonly experimentId: string | null;
  readonly hypothesisId: string | null;
  readonly projectId: string | null;
}

const WORKSPACE: ObjectionSubject = { experimentId: null, hypothesisId: null, projectId: null };

const TABLES = { experiment: 'experiments', hypothesis: 'hypotheses', project: 'projects' } as const;

/** The uuids an id names, whether or not there is such an object. */
export function subjectOf(aboutId: string): ObjectionSubject | null {
  const named = {
    experimentId: localId('experiment', aboutId),
    hypothesisId: localId('hypothesis', aboutId),
    projectId: localId('project', aboutId),
  };
  return named.experimentId || named.hypothesisId || named.projectId ? named : null;
}

/** The experiment, hypothesis or project that an id names, if the member may see it; without an id, the workspace. */
export async function readSubject(
  tx: EntityManager,
  actor: ActingMember,
  aboutId: string | null | undefined,
): Promise<CommandResult<ObjectionSubject>> {
  if (!aboutId) return done(WORKSPACE);
  for (const type of ['experiment', 'hypothesis', 'project'] as const) {
    const id = localId(type, aboutId);
    if (!id) continue;
    const visible = type === 'experiment' ? `AND ${visibleExperiment('s')}` : '';
    const found: unknown[] = await tx.query(
      `SELECT FROM ${TABLES[type]} s WHERE s.workspace_id = $1 AND s.id = $2 ${visible}`,
      [actor.workspaceId, id],
    );
    return found.length > 0 ? done({ ...WORKSPACE, [`${type}Id`]: id }) : notFound;
  }
  return notFound;
}
