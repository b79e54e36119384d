import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { SELECT_ANY_TASKS, type TaskRow } from './task.model.js';

/** A task with what a message, a page or a calendar says around it. */
export interface AskedTask extends TaskRow {
  readonly number: number;
  readonly title: string;
  readonly asker_name: string;
  readonly has_account: boolean;
}

/** The task, whoever asks: for the letter to whoever has it, and for the page behind their link. */
export async function findAskedTask(
  tx: EntityManager,
  tenant: Tenant,
  id: string,
): Promise<AskedTask | null> {
  const [row]: AskedTask[] = await tx.query(
    `SELECT task.*, e.number, e.title, asker.name AS asker_name, EXISTS (SELECT FROM members account
       WHERE account.workspace_id = $1 AND account.person_id = task.person_id AND account.disabled_at IS NULL) AS has_account
     FROM (${SELECT_ANY_TASKS} AND t.id = $2) task
     JOIN experiments e ON e.workspace_id = $1 AND e.id = task.experiment_id
     JOIN members m ON m.workspace_id = $1 AND m.id = task.planned_by
     JOIN people asker ON asker.workspace_id = $1 AND asker.id = m.person_id`,
    [tenant.workspaceId, id],
  );
  return row ?? null;
}
