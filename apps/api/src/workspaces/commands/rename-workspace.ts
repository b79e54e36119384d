import { readWorkspaceName } from '@levain/domain/workspaces/workspace.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RenameWorkspaceInput } from '../workspace.inputs.js';

@Injectable()
export class RenameWorkspace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: RenameWorkspaceInput): Promise<CommandResult<null>> {
    const name = readWorkspaceName(input.name);
    if (!name.ok) return refused(name.refusals);
    return this.unitOfWork.write(actor, (tx) => this.rename(tx, actor, name.value, input.version));
  }

  private async rename(
    tx: EntityManager,
    actor: ActingMember,
    name: string,
    version: number,
  ): Promise<CommandResult<null>> {
    const { workspaceId } = actor;
    const [before]: { name: string }[] = await tx.query(
      'SELECT name FROM workspaces WHERE workspace_id = $1 FOR UPDATE',
      [workspaceId],
    );
    const row = { table: 'workspaces', idColumn: 'workspace_id', id: workspaceId, version };
    const updated = await updateVersioned(tx, actor, row, { name });
    if (!updated.ok) return updated;
    await this.eventLog.append(tx, actor, {
      kind: 'workspaceRenamed',
      objectType: 'workspace',
      objectId: workspaceId,
      before,
      after: { name },
    });
    return done(null);
  }
}
