import { writeVision } from '@levain/domain/goals/vision.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WriteVisionInput } from '../ambition.model.js';
import { lockTree } from '../held-goal.js';

/** Writes the vision after the ones before it, which stay. */
@Injectable()
export class WriteVision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: WriteVisionInput): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, (tx) => this.write(tx, actor, input));
  }

  private async write(
    tx: EntityManager,
    actor: ActingMember,
    input: WriteVisionInput,
  ): Promise<CommandResult<null>> {
    await lockTree(tx, actor);
    const [last]: { position: number; text: string }[] = await tx.query(
      'SELECT position, text FROM visions WHERE workspace_id = $1 ORDER BY position DESC LIMIT 1',
      [actor.workspaceId],
    );
    const version = last?.position ?? 0;
    if (version !== input.version) return conflict(version);
    const text = writeVision(last?.text ?? null, input.text);
    if (!text.ok) return refused(text.refusals);
    await insertRow(tx, actor, 'visions', {
      ...{ position: version + 1, text: text.value },
      ...{ written_by: actor.memberId, written_at: momentOf(actor) },
    });
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'visionWritten', objectType: 'workspace', objectId: actor.workspaceId },
      ...(last ? { before: { text: last.text } } : {}),
      after: { text: text.value },
    });
    return done(null);
  }
}
