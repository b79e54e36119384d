import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { StopDigestInput } from '../digest.inputs.js';
import { holdDigest } from '../held-digest.js';

/** It is written no more, and the pages that came with it close. */
@Injectable()
export class StopDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: StopDigestInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.stop(tx, actor, input));
  }

  private async stop(
    tx: EntityManager,
    actor: ActingMember,
    input: StopDigestInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdDigest(tx, actor, input);
    if (!held.ok) return held;
    const { id, person_id: personId } = held.value;
    const place = { table: 'digests', id, version: input.version };
    const now = { stopped_at: momentOf(actor), stopped_by: actor.memberId };
    const stopped = await updateVersioned(tx, actor, place, now);
    if (!stopped.ok) return stopped;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'digestStopped', objectType: 'digest', objectId: id, after: { personId } },
    });
    return done({ id });
  }
}
