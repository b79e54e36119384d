import type { Locale } from '@levain/domain/locale.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** Somebody who can be written to. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  /** The member's own choice, else the directory's, else the workspace's. */
  readonly locale: Locale;
}

/** Null for who left, was forgotten, or has no address. */
export async function recipientOf(
  tx: EntityManager,
  tenant: Tenant,
  personId: string,
): Promise<Recipient | null> {
  const [recipient]: Recipient[] = await tx.query(RECIPIENT, [tenant.workspaceId, personId]);
  return recipient ?? null;
}

const RECIPIENT = `
  SELECT p.id AS "personId", p.name, coalesce(m.email, p.email) AS address, coalesce(m.locale, p.locale, w.locale) AS locale
  FROM people p
  JOIN workspaces w ON w.workspace_id = p.workspace_id
  LEFT JOIN members m ON m.workspace_id = p.workspace_id AND m.person_id = p.id AND m.disabled_at IS NULL
  WHERE p.workspace_id = $1 AND p.id = $2 AND p.left_at IS NULL AND p.forgotten_at IS NULL
    AND coalesce(m.email, p.email) IS NOT NULL`;
