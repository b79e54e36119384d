import type { Directory, KnownPerson } from '@levain/domain/people/directory.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { forgottenAddresses } from '../forgotten-addresses.js';

interface KnownRow {
  id: string;
  name: string;
  email: string | null;
  email_key: string | null;
  department_id: string | null;
  manager_id: string | null;
  site: string | null;
  has_left: boolean;
  version: number;
}

/** The directory as it stands, with the version of each person. */
export interface StandingDirectory extends Directory {
  readonly versions: ReadonlyMap<string, number>;
}

const PEOPLE = `SELECT id, name, email, email_key, department_id, manager_id, site, left_at IS NOT NULL AS has_left, version
  FROM people WHERE workspace_id = $1 AND forgotten_at IS NULL ORDER BY name, id`;

/** `hold`: nobody changes the directory until the commit. */
export async function standingDirectory(
  tx: EntityManager,
  tenant: Tenant,
  hold: boolean,
): Promise<StandingDirectory> {
  const rows: KnownRow[] = await tx.query(hold ? `${PEOPLE} FOR UPDATE` : PEOPLE, [tenant.workspaceId]);
  const departments: { id: string; name: string }[] = await tx.query(
    'SELECT id, name FROM departments WHERE workspace_id = $1 ORDER BY name',
    [tenant.workspaceId],
  );
  const people = rows.map((row): KnownPerson => ({
    ...{ id: row.id, name: row.name, email: row.email, emailKey: row.email_key, site: row.site },
    ...{ departmentId: row.department_id, managerId: row.manager_id, hasLeft: row.has_left },
  }));
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return { people, departments, versions, isForgotten: await forgottenAddresses(tx, tenant) };
}
