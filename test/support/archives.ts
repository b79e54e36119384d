import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { newSecretToken } from '../../apps/api/src/access/secret-token.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { ApiClient } from './api-client.js';
import type { TestApp } from './app.js';

export type Files = Record<string, Uint8Array>;

/** A workspace with nobody in it but its administrator. */
export async function emptyWorkspace(
  app: TestApp,
  email = `new-${randomUUID()}@example.org`,
): Promise<{ workspaceId: string; memberId: string; client: ApiClient }> {
  const [workspaceId, personId, memberId] = [newId(), newId(), newId()];
  const { owner } = app.database;
  await owner.query(`INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'New')`, [workspaceId]);
  await owner.query(
    `INSERT INTO people (workspace_id, id, name, email, email_key) VALUES ($1, $2, 'Ada', $3, $3)`,
    [workspaceId, personId, email],
  );
  await owner.query(
    `INSERT INTO members (workspace_id, id, person_id, email, email_key, role) VALUES ($1, $2, $3, $4, $4, 'admin')`,
    [workspaceId, memberId, personId, email],
  );
  return { workspaceId, memberId, client: await sessionOf(app, workspaceId, memberId) };
}

/** A client of somebody who signed in. */
export async function sessionOf(app: TestApp, workspaceId: string, memberId: string): Promise<ApiClient> {
  const token = newSecretToken(workspaceId);
  await app.database.owner.query(
    `INSERT INTO sessions (workspace_id, id, member_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
    [workspaceId, token.hash, memberId],
  );
  return new ApiClient(app.url, `levain=${token.text}`);
}

export async function download(client: ApiClient): Promise<Uint8Array> {
  const response = await client.fetch('/api/archive');
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

export async function takeIn(client: ApiClient, body: RequestInit['body']): Promise<any> {
  const response = await client.fetch('/api/archive', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  return { status: response.status, ...((await response.json()) as object) };
}

export const textOf = (files: Files, path: string): string => Buffer.from(files[path]!).toString('utf8');
export const linesOf = (files: Files, table: string): string[] =>
  textOf(files, `data/${table}.jsonl`).split('\n').filter(Boolean);

/** The archive after a change of its files; `honest`: its manifest says so. */
export function changed(archive: Uint8Array, change: (files: Files) => void, honest = true): Uint8Array {
  const files = unzipSync(archive);
  change(files);
  if (honest) {
    const manifest = JSON.parse(textOf(files, 'manifest.json')) as { files: any[] };
    manifest.files = manifest.files
      .filter(({ path }) => files[path])
      .map((file) => ({
        ...file,
        bytes: files[file.path]!.length,
        sha256: createHash('sha256').update(files[file.path]!).digest('hex'),
      }));
    files['manifest.json'] = Buffer.from(JSON.stringify(manifest));
  }
  return zipSync(files, { level: 1 });
}
