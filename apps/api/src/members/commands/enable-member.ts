import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { EnableMemberInput } from '../member.inputs.js';

/** Lets a disabled member sign in again, with the password they had. The sessions that ended stay ended. */
@Injectable()
export class EnableMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: EnableMemberInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('member', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.enable(tx, actor, { ...input, id }));
  }

  private async enable(
    tx: EntityManager,
    actor: ActingMember,
    { id, version }: EnableMemberInput,
  ): Promise<CommandResult<{ id: string }>> {
    const before = await lockRow<{ person_id: string; disabled_at: Date | null }>(tx, actor, 'members', id);
    if (!before) return notFound;
    const person = await lockRow<{ forgotten_at: Date | null }>(tx, actor, 'people', before.person_id);
    if (person?.forgotten_at) return refused([refusal('PERSON_FORGOTTEN')]);
    const updated = await updateVersioned(
      tx,
      actor,
      { table: 'members', id, version },
      { disabled_at: null },
    );
    if (!updated.ok) return updated;
    await this.eventLog.append(tx, actor, {
      kind: 'memberEnabled',
      objectType: 'member',
      objectId: id,
      before: { disabledAt: before.disabled_at },
      after: { disabledAt: null },
    });
    return done({ id });
  }
}
