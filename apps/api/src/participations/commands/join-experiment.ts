import { join } from '@levain/domain/participations/participation.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import type { JoinExperimentInput } from '../participation.inputs.js';
import { enter, participationFactsOf, touchExperiment } from '../participation-store.js';

/** Takes part without being asked. */
@Injectable()
export class JoinExperiment {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: JoinExperimentInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'joinExperiment', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const experimentId = localId('experiment', input.experimentId);
      const record = experimentId && (await findExperiment(tx, actor, { id: experimentId }));
      if (!record) return notFound;
      const draft = join(participationFactsOf(record, actor), actor.personId, input.role);
      if (!draft.ok) return refused(draft.refusals);
      const entered = await enter(tx, actor, record.id, draft.value);
      if (!entered.ok) return entered;
      await touchExperiment(tx, actor, record.id);
      await this.eventLog.append(tx, actor, {
        kind: 'participantJoined',
        objectType: 'participation',
        objectId: entered.value.id,
        experimentId: record.id,
        after: draft.value,
      });
      return entered;
    });
  }
}
