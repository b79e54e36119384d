import { mayChange } from '@levain/domain/experiments/access.js';
import { invite } from '@levain/domain/participations/participation.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { readReference } from '../../database/references.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import type { InviteParticipantInput } from '../participation.inputs.js';
import { enter, participationFactsOf, touchExperiment } from '../participation-store.js';

/** Asks a person to take part in a named role. */
@Injectable()
export class InviteParticipant {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: InviteParticipantInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'inviteParticipant', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const experimentId = localId('experiment', input.experimentId);
      const record = experimentId && (await findExperiment(tx, actor, { id: experimentId }));
      if (!record) return notFound;
      if (!mayChange(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
      const personId = await readReference(tx, actor, [], {
        type: 'person',
        field: 'personId',
        id: input.personId,
      });
      if (!personId) return refused([refusal('NOT_FOUND', 'personId')]);
      const draft = invite(participationFactsOf(record, actor), { ...input, personId });
      if (!draft.ok) return refused(draft.refusals);
      const entered = await enter(tx, actor, record.id, draft.value);
      if (!entered.ok) return entered;
      await touchExperiment(tx, actor, record.id);
      await this.eventLog.append(tx, actor, {
        kind: 'participantInvited',
        objectType: 'participation',
        objectId: entered.value.id,
        experimentId: record.id,
        after: draft.value,
      });
      return entered;
    });
  }
}
