import { tookPart } from '@levain/domain/contributions/contribution.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import { participationFactsOf } from '../../participations/participation-store.js';
import type { ChooseCreditInput } from '../contribution.inputs.js';

/** How far one's own name goes with a result. Nobody chooses for somebody else, so there is no version: the last word holds. */
@Injectable()
export class ChooseCredit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ChooseCreditInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const id = localId('experiment', input.experimentId);
      const record = id && (await findExperiment(tx, actor, { id }));
      if (!record) return notFound;
      const facts = participationFactsOf(record, actor);
      if (!tookPart(facts, actor.personId)) return refused([refusal('NOT_PARTICIPATING')]);
      const row = [actor.workspaceId, record.id, actor.personId, input.choice, momentOf(actor)];
      await tx.query(CHOOSE, row);
      // Not in the history of the experiment: it would name who does not want to be named.
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'creditChosen', objectType: 'person', objectId: actor.personId },
      });
      return done({ id: record.id });
    });
  }
}

const CHOOSE = `
  INSERT INTO credit_choices (workspace_id, experiment_id, person_id, choice, chosen_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (workspace_id, experiment_id, person_id) DO UPDATE
    SET choice = excluded.choice, chosen_at = excluded.chosen_at`;
