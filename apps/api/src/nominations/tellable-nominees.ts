import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { readingNominations } from './read-nominations.js';

/** Somebody named who is here, was not told of this round, and never declined to be listed. */
export interface NomineeToTell {
  readonly personId: string;
  readonly isListed: boolean;
}

/** Of the people named, those who may be told. */
export async function tellable(
  tx: EntityManager,
  tenant: Tenant,
  roundId: string,
  named: readonly { readonly personId: string }[],
): Promise<NomineeToTell[]> {
  const ids = named.map(({ personId }) => personId);
  return readingNominations(tx, () => tx.query(TELLABLE, [tenant.workspaceId, roundId, ids]));
}

const TELLABLE = `
  SELECT p.id AS "personId", f.status IS NOT DISTINCT FROM 'listed' AS "isListed"
  FROM people p LEFT JOIN influencer_profiles f ON f.workspace_id = p.workspace_id AND f.person_id = p.id
  WHERE p.workspace_id = $1 AND p.id = ANY ($3) AND p.left_at IS NULL AND p.forgotten_at IS NULL
    AND f.status IS DISTINCT FROM 'declined'
    AND NOT EXISTS (SELECT FROM round_nominees n
      WHERE n.workspace_id = p.workspace_id AND n.round_id = $2 AND n.person_id = p.id)
  ORDER BY p.id`;
