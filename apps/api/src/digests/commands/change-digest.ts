import { draftDigest, nextMorning } from '@levain/domain/digests/digest.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ChangeDigestInput } from '../digest.inputs.js';
import { holdDigest } from '../held-digest.js';

/** Another rhythm or another reading, from the next one on. */
@Injectable()
export class ChangeDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ChangeDigestInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.change(tx, actor, input));
  }

  private async change(
    tx: EntityManager,
    actor: ActingMember,
    input: ChangeDigestInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdDigest(tx, actor, input);
    if (!held.ok) return held;
    const { id, time_zone: timeZone, rhythm, level } = held.value;
    const draft = draftDigest({ ...input, timeZone });
    if (!draft.ok) return refused(draft.refusals);
    const after = { rhythm: draft.value.rhythm, level: draft.value.level };
    const place = { table: 'digests', id, version: input.version };
    const next = { next_at: nextMorning(draft.value, momentOf(actor)) };
    const changed = await updateVersioned(tx, actor, place, { ...after, ...next });
    if (!changed.ok) return changed;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'digestRevised', objectType: 'digest', objectId: id, before: { rhythm, level }, after },
    });
    return done({ id });
  }
}
