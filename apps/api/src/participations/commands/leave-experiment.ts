import { leave } from '@levain/domain/participations/participation.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { openOwnParticipation } from '../own-participation.js';
import type { LeaveExperimentInput } from '../participation.inputs.js';
import { touchExperiment } from '../participation-store.js';

/** Leaves at any time, also after the end, with or without a reason. */
@Injectable()
export class LeaveExperiment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: LeaveExperimentInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openOwnParticipation(tx, actor, input);
      if (!opened.ok) return opened;
      const { record, row } = opened.value;
      const left = leave({ personId: row.person_id, role: row.role, status: row.status }, input.reason);
      if (!left.ok) return refused(left.refusals);
      const saved = await updateVersioned(
        tx,
        actor,
        { table: 'participations', id: row.id, version: row.version },
        { status: left.value.status, answer_reason: left.value.reason, answered_at: momentOf(actor) },
      );
      if (!saved.ok) return saved;
      await touchExperiment(tx, actor, record.id);
      await this.eventLog.append(tx, actor, {
        kind: 'participantLeft',
        objectType: 'participation',
        objectId: row.id,
        experimentId: record.id,
        before: { status: row.status },
        after: { status: left.value.status },
      });
      return done({ id: row.id });
    });
  }
}
