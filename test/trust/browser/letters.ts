import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import PostalMime, { type Email } from 'postal-mime';
import { untilTrue } from '../faults/own-postgres.js';

/** Every letter of the workspace is to be written anew. */
export async function sendAgain(owner: pg.Client, workspaceId: string): Promise<void> {
  await owner.query(
    `UPDATE outbox SET sent_at = NULL, skipped = NULL, last_error = NULL, attempts = 0, failures = 0, due_at = now()
     WHERE workspace_id = $1`,
    [workspaceId],
  );
}

/** Once all that were due were tried: those that were kept, as mail programs read them. */
export async function keptLetters(
  owner: pg.Client,
  { workspaceId, folder }: { readonly workspaceId: string; readonly folder: string },
): Promise<Email[]> {
  const isDone = async (): Promise<boolean> => {
    const { rowCount } = await owner.query(
      'SELECT FROM outbox WHERE workspace_id = $1 AND sent_at IS NULL AND failures = 0 AND due_at <= now()',
      [workspaceId],
    );
    return rowCount === 0;
  };
  await untilTrue(isDone, 45_000);
  const names = await readdir(join(folder, 'outbox')).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml'));
  return Promise.all(
    files.map(async (name) => PostalMime.parse(await readFile(join(folder, 'outbox', name)))),
  );
}

/** Paths of our own pages that the server writes, which the buttons and lines of letters lead to. */
export function linksIn(letters: readonly Email[]): string[] {
  const found = letters.flatMap(({ html }) =>
    [...(html ?? '').matchAll(/href="(https?:\/\/(?:localhost|127\.0\.0\.1)[^"]*)"/g)].map(
      ([, address]) => new URL(address!.replaceAll('&amp;', '&')),
    ),
  );
  const paths = found.map(({ pathname, search }) => pathname + search);
  return [...new Set(paths)].filter((path) => /^\/(?:[prst]|unsubscribe)\//.test(path));
}
