import { unzipSync } from 'fflate';
import type { ApiClient } from '../../support/api-client.js';
import { anyKey } from '../../support/workspace.js';
import { at, type Furnished } from '../tenants/furnished.js';

/** What is taken away to be opened in a spreadsheet: the files' bytes by their names. */
export async function tablesOf({ tenants }: Furnished, url: string): Promise<Map<string, Uint8Array>> {
  const { admin, lead, ids } = tenants.here;
  const archive = unzipSync(await bytesOf(at(url, admin), '/api/archive'));
  const tables = new Map<string, Uint8Array>(
    Object.entries(archive).filter(([path]) => path.endsWith('.csv')),
  );
  const client = at(url, lead);
  tables.set('measurements.csv', await bytesOf(client, `/api/experiments/${ids.running}/measurements.csv`));
  for (const [name, bytes] of await frozenPack(client)) tables.set(name, bytes);
  return tables;
}

/** A pack of now, as a table and as a workbook. */
export async function frozenPack(
  client: ApiClient,
): Promise<readonly [readonly ['pack.csv', Uint8Array], readonly ['pack.xlsx', Uint8Array]]> {
  const input = { idempotencyKey: anyKey(), title: '=1+1', note: '@SUM(1)' };
  const { pack } = await client.mutate('freezePack', input, 'pack { id }');
  const file = (name: string): Promise<Uint8Array> => bytesOf(client, `/api/packs/${pack.id}/${name}`);
  return [
    ['pack.csv', await file('pack.csv')],
    ['pack.xlsx', await file('pack.xlsx')],
  ];
}

export async function bytesOf(client: ApiClient, path: string): Promise<Uint8Array> {
  const response = await client.fetch(path);
  if (response.status !== 200)
    throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return new Uint8Array(await response.arrayBuffer());
}
