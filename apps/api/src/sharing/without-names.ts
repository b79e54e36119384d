import type { Locale } from '@levain/domain/locale.js';
import { hideNames, nameHider, namesWithin } from '@levain/domain/sharing/hidden-names.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** The same data with the name of everybody in the directory hidden in its texts: what leaves the workspace names nobody. */
export async function withoutNames<Data>(
  tx: EntityManager,
  tenant: Tenant,
  data: Data,
  locale: Locale,
): Promise<Data> {
  const people: { name: string }[] = await tx.query(PEOPLE, [tenant.workspaceId]);
  const names = namesWithin(
    JSON.stringify(data),
    people.map(({ name }) => name),
  );
  return hideNames(data, nameHider(names, locale));
}

const PEOPLE = 'SELECT name FROM people WHERE workspace_id = $1 AND forgotten_at IS NULL';
