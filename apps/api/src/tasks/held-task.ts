import { refusal } from '@levain/domain/refusal.js';
import { maySettleTask } from '@levain/domain/tasks/task.js';
import { mayChange } from '@levain/domain/experiments/access.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { accessOf, findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import { localId } from '../graphql/global-id.js';
import { SELECT_TASKS, type TaskRow } from './task.model.js';

export interface HeldTask {
  readonly row: TaskRow;
  readonly record: ExperimentRecord;
}

/** The task in its last version, if the member may do with it what they want: rewrite it, or settle it. */
export async function holdTask(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
  act: 'revise' | 'settle',
): Promise<CommandResult<HeldTask>> {
  const id = localId('task', input.id);
  const [row]: TaskRow[] = id ? await tx.query(`${SELECT_TASKS} AND t.id = $2`, [actor.workspaceId, id]) : [];
  const record = row && (await findExperiment(tx, actor, { id: row.experiment_id }));
  if (!row || !record) return notFound;
  const access = accessOf(record);
  const allowed = act === 'revise' ? mayChange(access, actor) : maySettleTask(access, actor, row.person_id);
  if (!allowed) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done({ row, record }) : conflict(row.version);
}
