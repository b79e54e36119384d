import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { FOREIGN_KEY_VIOLATION, sqlState } from '../../database/postgres-error.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { UndoDirectoryImportInput } from '../person.inputs.js';

interface ImportHeld {
  id: string;
  undone_at: Date | null;
  created_departments: string[];
}

/** As they were before the file: whoever has not been changed since. */
const RESTORE = `UPDATE people p SET name = b.name, email = b.email, email_key = b."emailKey",
    department_id = b."departmentId", manager_id = b."managerId", site = b.site, version = p.version + 1,
    left_at = CASE WHEN b."hasLeft" THEN coalesce(p.left_at, $3) END
  FROM directory_import_changes c, jsonb_to_record(c.before) AS b(name text, email text, "emailKey" text,
    "departmentId" uuid, "managerId" uuid, site text, "hasLeft" boolean)
  WHERE c.workspace_id = $1 AND c.import_id = $2 AND c.before IS NOT NULL
    AND p.workspace_id = $1 AND p.id = c.person_id AND p.version = c.version AND p.forgotten_at IS NULL
    AND NOT EXISTS (SELECT FROM people o WHERE o.workspace_id = $1 AND o.email_key = b."emailKey" AND o.id <> p.id)
  RETURNING p.id`;

/** Nobody's manager any more, so that they can be taken out in any order. */
const LOOSEN = `UPDATE people p SET manager_id = NULL, version = p.version + 1 FROM directory_import_changes c
  WHERE c.workspace_id = $1 AND c.import_id = $2 AND c.kind = 'added' AND p.workspace_id = $1
    AND p.manager_id = c.person_id
    AND EXISTS (SELECT FROM directory_import_changes o WHERE o.workspace_id = $1 AND o.import_id = $2
      AND o.person_id = p.id AND o.kind = 'added' AND o.version = p.version)`;

/** What goes with a person when they are deleted: whoever has any of it was asked or said something since. */
const FOLLOWING = ['influencer_profiles', 'referents', 'round_voters', 'personal_links'];

const UNTOUCHED = `SELECT c.person_id AS id FROM directory_import_changes c
  JOIN people p ON p.workspace_id = $1 AND p.id = c.person_id
  WHERE c.workspace_id = $1 AND c.import_id = $2 AND c.kind = 'added' AND p.version = c.version
    AND ${FOLLOWING.map((table) => `NOT EXISTS (SELECT FROM ${table} f WHERE f.workspace_id = $1 AND f.person_id = p.id)`).join(' AND ')}`;

/** Takes a directory's file back as a whole. Whoever was changed or asked something since stays, and is counted. */
@Injectable()
export class UndoDirectoryImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(
    actor: ActingMember,
    input: UndoDirectoryImportInput,
  ): Promise<CommandResult<{ id: string; kept: number }>> {
    const id = localId('directoryImport', input.id);
    if (!id) return Promise.resolve(notFound);
    return this.unitOfWork.write(actor, (tx) => this.undo(tx, actor, id));
  }

  private async undo(
    tx: EntityManager,
    actor: ActingMember,
    id: string,
  ): Promise<CommandResult<{ id: string; kept: number }>> {
    const [found]: ImportHeld[] = await tx.query(
      'SELECT id, undone_at, created_departments FROM directory_imports WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
      [actor.workspaceId, id],
    );
    if (!found) return notFound;
    if (found.undone_at) return refused([refusal('IMPORT_ALREADY_UNDONE')]);
    const [counted]: { changed: number }[] = await tx.query(
      'SELECT count(*)::int AS changed FROM directory_import_changes WHERE workspace_id = $1 AND import_id = $2',
      [actor.workspaceId, id],
    );
    const added: { id: string }[] = await tx.query(UNTOUCHED, [actor.workspaceId, id]);
    const [restored]: [unknown[], number] = await tx.query(RESTORE, [actor.workspaceId, id, momentOf(actor)]);
    await tx.query(LOOSEN, [actor.workspaceId, id]);
    const removed = await deleteUnused(
      tx,
      actor,
      'people',
      added.map((each) => each.id),
    );
    await deleteUnused(tx, actor, 'departments', found.created_departments);
    const kept = counted!.changed - restored.length - removed;
    await tx.query(
      'UPDATE directory_imports SET undone_at = $3, kept = $4 WHERE workspace_id = $1 AND id = $2',
      [...[actor.workspaceId, id, momentOf(actor), kept]],
    );
    await this.eventLog.append(tx, actor, {
      kind: 'directoryImportUndone',
      objectType: 'directoryImport',
      objectId: id,
      after: { kept },
    });
    return done({ id, kept });
  }
}

/** Deletes what nothing refers to; all at once where that works, else one by one. Gives how many are gone. */
async function deleteUnused(
  tx: EntityManager,
  actor: ActingMember,
  table: 'people' | 'departments',
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  await tx.query('SAVEPOINT unused');
  try {
    const [, gone]: [unknown, number] = await tx.query(
      `DELETE FROM ${table} WHERE workspace_id = $1 AND id = ANY ($2)`,
      [actor.workspaceId, ids],
    );
    await tx.query('RELEASE SAVEPOINT unused');
    return gone;
  } catch (error) {
    if (sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT unused');
    if (ids.length === 1) return 0;
    const middle = Math.ceil(ids.length / 2);
    const first = await deleteUnused(tx, actor, table, ids.slice(0, middle));
    return first + (await deleteUnused(tx, actor, table, ids.slice(middle)));
  }
}
