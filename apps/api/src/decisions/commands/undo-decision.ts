import { undoDecision } from '@levain/domain/decisions/decision.js';
import { refused, conflict, done, notFound, type CommandResult } from '../../database/command-result.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findExperiment } from '../../experiments/experiment-record.js';
import { holdExperiment } from '../../experiments/hold-experiment.js';
import { saveExperiment } from '../../experiments/open-experiment.js';
import { localId } from '../../graphql/global-id.js';
import type { UndoDecisionInput } from '../decision.inputs.js';
import { DECISION_COLUMNS, undoFactsOf, type DecisionRow } from '../decision.model.js';

/** Takes the decision back within its seconds: the experiment is open again, and the history keeps both acts. */
@Injectable()
export class UndoDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: UndoDecisionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.undo(tx, actor, input));
  }

  private async undo(
    tx: EntityManager,
    actor: ActingMember,
    input: UndoDecisionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('experiment', input.experimentId);
    if (id) await holdExperiment(tx, actor, id, 'FOR NO KEY UPDATE');
    const record = id && (await findExperiment(tx, actor, { id }));
    if (!record) return notFound;
    if (record.version !== input.version) return conflict(record.version);
    const [row]: DecisionRow[] = await tx.query(
      `SELECT ${DECISION_COLUMNS} FROM decisions d WHERE d.workspace_id = $1 AND d.experiment_id = $2`,
      [actor.workspaceId, record.id],
    );
    const undone = undoDecision(undoFactsOf(row ?? null, actor.memberId, momentOf(actor)));
    if (!undone.ok) return refused(undone.refusals);
    const saved = await saveExperiment(tx, actor, record, { closed_at: null });
    if (!saved.ok) return saved;
    await tx.query('DELETE FROM decisions WHERE workspace_id = $1 AND experiment_id = $2', [
      actor.workspaceId,
      record.id,
    ]);
    await this.eventLog.append(tx, actor, {
      kind: 'decisionUndone',
      objectType: 'decision',
      objectId: record.id,
      experimentId: record.id,
      before: row && { kind: row.kind, reason: row.reason, options: row.options },
    });
    return done({ id: record.id });
  }
}
