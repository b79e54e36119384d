import { mayDecide } from '@levain/domain/experiments/access.js';
import { describeDeadEnd, type DeadEndNote } from '@levain/domain/learnings/dead-end.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember, Tenant } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import type { DescribeDeadEndInput } from '../stance.inputs.js';

/** Those who decided to stop say what is left of it; the closed record stays as it was, the note stands beside it. */
@Injectable()
export class DescribeDeadEnd {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: DescribeDeadEndInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.describe(tx, actor, input));
  }

  private async describe(
    tx: EntityManager,
    actor: ActingMember,
    input: DescribeDeadEndInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('experiment', input.experimentId);
    const record = id && (await findExperiment(tx, actor, { id }));
    if (!record) return notFound;
    if (!mayDecide(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
    const note = describeDeadEnd(record.decision, input);
    if (!note.ok) return refused(note.refusals);
    const before = await noteOf(tx, actor, record.id);
    const { avoid, retryWhen } = note.value;
    const kept: unknown[] = await tx.query(KEEP, [
      ...[actor.workspaceId, record.id, avoid, retryWhen, actor.memberId, momentOf(actor), input.version],
    ]);
    // Whoever was faster may have been so after the look above.
    if (kept.length === 0) return conflict((await noteOf(tx, actor, record.id))?.version ?? 0);
    await this.eventLog.append(tx, actor, {
      kind: 'deadEndDescribed',
      objectType: 'experiment',
      objectId: record.id,
      experimentId: record.id,
      ...(before ? { before: { avoid: before.avoid, retryWhen: before.retryWhen } } : {}),
      after: note.value,
    });
    return done({ id: record.id });
  }
}

type KeptNote = DeadEndNote & { readonly version: number };

async function noteOf(
  tx: EntityManager,
  tenant: Tenant,
  experimentId: string,
): Promise<KeptNote | undefined> {
  const [note]: KeptNote[] = await tx.query(
    `SELECT avoid, retry_when AS "retryWhen", version FROM dead_end_notes WHERE workspace_id = $1 AND experiment_id = $2`,
    [tenant.workspaceId, experimentId],
  );
  return note;
}

/** The first note is that of version 0; of two who read the same version one writes. */
const KEEP = `
  INSERT INTO dead_end_notes AS note (workspace_id, experiment_id, avoid, retry_when, written_by, written_at)
  SELECT $1, $2, $3, $4, $5, $6 WHERE $7 = 0 OR EXISTS (SELECT FROM dead_end_notes WHERE workspace_id = $1 AND experiment_id = $2)
  ON CONFLICT (workspace_id, experiment_id) DO UPDATE SET avoid = excluded.avoid, retry_when = excluded.retry_when,
    written_by = excluded.written_by, written_at = excluded.written_at, version = note.version + 1
    WHERE note.version = $7
  RETURNING version`;
