import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdWebhook, hostOf } from '../webhook-row.js';
import type { RemoveWebhookInput } from '../webhook.inputs.js';

/** An address is told nothing any more; what it was told goes with it. */
@Injectable()
export class RemoveWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RemoveWebhookInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.remove(tx, actor, input));
  }

  private async remove(
    tx: EntityManager,
    actor: ActingMember,
    input: RemoveWebhookInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdWebhook(tx, actor, input);
    if (!held.ok) return held;
    const { id, address, events } = held.value;
    await tx.query('DELETE FROM webhooks WHERE workspace_id = $1 AND id = $2', [actor.workspaceId, id]);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'webhookRemoved', objectType: 'webhook', objectId: id },
      before: { host: hostOf(address), events },
    });
    return done({ id });
  }
}
