import type { ApiClient } from './api-client.js';
import type { TestApp } from './app.js';
import type { RunningTest } from './running-test.js';
import { anyKey } from './workspace.js';

export interface Upload {
  readonly path?: string;
  readonly key?: string;
  readonly query?: Record<string, string>;
  readonly client: ApiClient;
  readonly headers?: Record<string, string>;
}

/** Sends a file to the import of a test; its status with its answer. */
export async function upload(
  test: RunningTest,
  body: string | Uint8Array | ReadableStream,
  sent: Upload,
): Promise<any> {
  const query = new URLSearchParams({ fileName: 'relevés.csv', ...sent.query });
  const response = await sent.client.fetch(`/api/experiments/${test.id}/imports${sent.path ?? ''}?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/csv', 'idempotency-key': sent.key ?? anyKey(), ...sent.headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return { status: response.status, ...((await response.json()) as object) };
}

/** What the experiment holds, seen from outside: readings, and files taken in. */
export async function kept(app: TestApp, test: RunningTest): Promise<{ readings: number; imports: number }> {
  const { rows } = await app.database.owner.query(
    `SELECT (SELECT count(*)::int FROM measurements WHERE experiment_id = $1) AS readings,
       (SELECT count(*)::int FROM imports WHERE experiment_id = $1) AS imports`,
    [test.uuid],
  );
  return rows[0];
}
