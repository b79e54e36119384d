import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { localId } from '../graphql/global-id.js';
import { READABLE_CONTRIBUTIONS } from './contribution.model.js';

/** Who is thanked, for what. */
export interface Thanked {
  readonly experimentId: string;
  readonly contributionId: string | null;
  readonly participationId: string | null;
  readonly toPersonId: string;
  /** Whether the member has thanked for the same before. */
  readonly isRepeated: boolean;
}

interface ThankedRow {
  experiment_id: string;
  person_id: string;
  is_repeated: boolean;
}

/** What an id names, if it is a contribution or a participation for which the member can thank. */
export async function findThanked(
  tx: EntityManager,
  actor: ActingMember,
  aboutId: string,
): Promise<Thanked | null> {
  const contributionId = localId('contribution', aboutId);
  const participationId = localId('participation', aboutId);
  const id = contributionId ?? participationId;
  if (!id) return null;
  const [row]: ThankedRow[] = await tx.query(contributionId ? CONTRIBUTION : PARTICIPATION, [
    ...[actor.workspaceId, id, actor.personId],
  ]);
  return (
    (row && {
      ...{ experimentId: row.experiment_id, contributionId, participationId },
      ...{ toPersonId: row.person_id, isRepeated: row.is_repeated },
    }) ??
    null
  );
}

const repeated = (about: string): string => `EXISTS (SELECT FROM thanks before
    WHERE before.workspace_id = $1 AND before.${about} = $2 AND before.from_person_id = $3) AS is_repeated`;

const CONTRIBUTION = `
  SELECT found.experiment_id, found.person_id, ${repeated('contribution_id')}
  FROM (${READABLE_CONTRIBUTIONS} AND c.id = $2) found
  JOIN people person ON person.workspace_id = $1 AND person.id = found.person_id AND person.forgotten_at IS NULL`;

const PARTICIPATION = `
  SELECT p.experiment_id, p.person_id, ${repeated('participation_id')}
  FROM participations p
  JOIN experiments e ON e.workspace_id = p.workspace_id AND e.id = p.experiment_id
  JOIN people person ON person.workspace_id = $1 AND person.id = p.person_id AND person.forgotten_at IS NULL
  WHERE p.workspace_id = $1 AND p.id = $2 AND p.status IN ('accepted', 'left') AND ${visibleExperiment('e')}`;
