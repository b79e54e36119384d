import { correctContribution } from '@levain/domain/contributions/contribution.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { contributionColumns } from '../contribution-store.js';
import type { CorrectContributionInput } from '../contribution.inputs.js';
import { holdContribution } from '../held-contribution.js';

/** The right words, by whose contribution it is or by who wrote it down for them. */
@Injectable()
export class CorrectContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CorrectContributionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdContribution(tx, actor, input);
      if (!held.ok) return held;
      const { id, version, experiment_id: experimentId } = held.value;
      const corrected = correctContribution(false, input.contribution, todayOf(actor));
      if (!corrected.ok) return refused(corrected.refusals);
      const place = { table: 'contributions', id, version };
      const saved = await updateVersioned(tx, actor, place, contributionColumns(corrected.value));
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'contributionCorrected', objectType: 'contribution', objectId: id, experimentId },
      });
      return done({ id });
    });
  }
}
