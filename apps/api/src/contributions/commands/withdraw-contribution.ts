import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WithdrawContributionInput } from '../contribution.inputs.js';
import { holdContribution } from '../held-contribution.js';

/** Taken back, nobody reads it any more, nor the thanks for it but those two. */
@Injectable()
export class WithdrawContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: WithdrawContributionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdContribution(tx, actor, input);
      if (!held.ok) return held;
      const { id, version, experiment_id: experimentId } = held.value;
      const place = { table: 'contributions', id, version };
      const saved = await updateVersioned(tx, actor, place, { withdrawn_at: momentOf(actor) });
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'contributionWithdrawn', objectType: 'contribution', objectId: id, experimentId },
      });
      return done({ id });
    });
  }
}
