import type { ActingMember } from '../../database/acting-member.js';
import type { EntityManager } from 'typeorm';
import { FileRefused } from '../../files/file-refused.js';
import { ARCHIVE_TABLES } from '../archive-tables.js';

/** What every workspace has from its first minute. */
const FROM_THE_START = ['workspaces', 'people', 'members', 'workspace_counters', 'event_log'];

const FILLED = ARCHIVE_TABLES.filter(({ name }) => !FROM_THE_START.includes(name))
  .map(({ name }) => `EXISTS (SELECT FROM ${name} WHERE workspace_id = $1)`)
  .join(' OR ');

/** Whether nobody is here but whoever asks, and nothing was made. */
export async function isEmptyWorkspace(tx: EntityManager, actor: ActingMember): Promise<boolean> {
  const [found]: { filled: boolean }[] = await tx.query(
    `SELECT ${FILLED} OR EXISTS (SELECT FROM people WHERE workspace_id = $1 AND id <> $2)
       OR EXISTS (SELECT FROM members WHERE workspace_id = $1 AND id <> $3) AS filled`,
    [actor.workspaceId, actor.personId, actor.memberId],
  );
  return found?.filled === false;
}

/** One import at a time in a workspace, and only into an empty one. */
export async function holdEmptyWorkspace(tx: EntityManager, actor: ActingMember): Promise<void> {
  await tx.query('SELECT FROM workspaces WHERE workspace_id = $1 FOR UPDATE', [actor.workspaceId]);
  if (!(await isEmptyWorkspace(tx, actor))) throw new FileRefused('WORKSPACE_NOT_EMPTY');
}
