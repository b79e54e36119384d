import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { IMPORT_COLUMNS, type ImportRow } from '../import.model.js';
import { markMeasured, holdMeasured } from '../measured-experiment.js';
import type { UndoImportInput } from '../measurement.inputs.js';

/** Takes the readings of a file out again; the import stays in the list, marked. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(
    actor: ActingMember,
    input: UndoImportInput,
  ): Promise<CommandResult<{ id: string; experimentId: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.undo(tx, actor, localId('import', input.id)));
  }

  private async undo(
    tx: EntityManager,
    actor: ActingMember,
    id: string | null,
  ): Promise<CommandResult<{ id: string; experimentId: string }>> {
    const [found]: ImportRow[] = id
      ? await tx.query(
          `SELECT ${IMPORT_COLUMNS} FROM imports i WHERE i.workspace_id = $1 AND i.id = $2 FOR UPDATE`,
          [actor.workspaceId, id],
        )
      : [];
    if (!found) return notFound;
    const experiment = await holdMeasured(tx, actor, found.experiment_id);
    if (!experiment.ok) return experiment;
    if (found.undone_at) return refused([refusal('IMPORT_ALREADY_UNDONE')]);
    await tx.query('DELETE FROM measurements WHERE workspace_id = $1 AND import_id = $2', [
      actor.workspaceId,
      found.id,
    ]);
    await tx.query('UPDATE imports SET undone_at = $3 WHERE workspace_id = $1 AND id = $2', [
      actor.workspaceId,
      found.id,
      momentOf(actor),
    ]);
    const marked = await markMeasured(tx, actor, experiment.value);
    if (!marked.ok) return marked;
    await this.eventLog.append(tx, actor, {
      kind: 'importUndone',
      objectType: 'import',
      objectId: found.id,
      experimentId: found.experiment_id,
      before: { fileName: found.file_name, rowsImported: found.rows_imported },
    });
    return done({ id: found.id, experimentId: found.experiment_id });
  }
}
