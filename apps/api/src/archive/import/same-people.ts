import type { ActingMember } from '../../database/acting-member.js';
import type { EntityManager } from 'typeorm';
import { dataFile } from '../archive-format.js';
import type { ArchiveFile } from './archive-file.js';
import { keyedLines } from './keyed-lines.js';

const BATCH = 256 * 1024;

/** Ids of the archive that stand for somebody who is here already: whoever takes the archive in, known by their address. */
export type SamePeople = ReadonlyMap<string, string>;

export async function samePeople(
  tx: EntityManager,
  actor: ActingMember,
  file: ArchiveFile,
): Promise<SamePeople> {
  const [here]: { email_key: string }[] = await tx.query(
    'SELECT email_key FROM members WHERE workspace_id = $1 AND id = $2',
    [actor.workspaceId, actor.memberId],
  );
  const same = new Map<string, string>();
  for (const [table, id] of [
    ['people', actor.personId],
    ['members', actor.memberId],
  ] as const) {
    if (!file.file(dataFile(table))) continue;
    for await (const lines of file.lines(dataFile(table), BATCH)) {
      const [found]: { id: string }[] = await tx.query(
        `SELECT id FROM json_to_recordset($1::json) AS r (id uuid, email_key text) WHERE email_key = $2`,
        [`[${keyedLines(table, lines).join(',')}]`, here?.email_key ?? ''],
      );
      if (found) same.set(found.id, id);
    }
  }
  return same;
}
