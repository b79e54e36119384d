import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { ApiClient } from '../../support/api-client.js';
import { startApp } from '../../support/app.js';
import { cloneDatabase, copyDatabase, type TestDatabase } from '../../support/database.js';
import { twoTenants, type TwoTenants } from '../../support/two-tenants.js';
import { addMember, type TestMember } from '../../support/workspace.js';
import type { Ground } from '../ground.js';

export const SCHEMA = buildSchema(
  readFileSync(new URL('../../../apps/api/schema.graphql', import.meta.url), 'utf8'),
);

export interface Furnished {
  readonly database: TestDatabase;
  readonly tenants: TwoTenants;
}

/** Arranged once in a run, through the API; every trial gets a copy. */
let arranged: Promise<{ address: DatabaseAddress; tenants: TwoTenants }> | undefined;

export async function furnished(ground: Ground): Promise<Furnished> {
  const { address, tenants } = await (arranged ??= arrange());
  const database = await copyDatabase(address);
  ground.afterwards(() => database.drop());
  return { database, tenants };
}

async function arrange(): Promise<{ address: DatabaseAddress; tenants: TwoTenants }> {
  const database = await cloneDatabase();
  const app = await startApp({}, { ...database, drop: () => Promise.resolve() });
  const tenants = await twoTenants(app);
  await app.stop();
  await database.owner.end();
  return { address: database.address, tenants };
}

/** The same member on a server of the trial. */
export const at = (url: string, { client }: TestMember): ApiClient => new ApiClient(url, client.cookie);

/** Who is no member, in every way there is. */
export type Outsider = 'removed member' | 'anonymous' | 'share link';

export async function outsiders(
  url: string,
  { database, tenants }: Furnished,
): Promise<Record<Outsider, ApiClient>> {
  const { workspaceId, lead } = tenants.here;
  const removed = await addMember({ url, database }, workspaceId, 'admin', 'partie');
  await database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
    removed.actor.memberId,
  ]);
  const input = {
    ...{ idempotencyKey: 'pour dehors', title: 't', introduction: 'i', locale: 'fr' },
    ...{ questions: ['learned'], fields: [], until: new Date(Date.now() + 9e8).toISOString().slice(0, 10) },
  };
  const made = await at(url, lead).mutate('makeShareLink', input, 'url');
  const token = String(made.url).split('/').at(-1);
  return {
    'removed member': removed.client,
    anonymous: new ApiClient(url),
    'share link': new ApiClient(url, `levain=${token}`),
  };
}
