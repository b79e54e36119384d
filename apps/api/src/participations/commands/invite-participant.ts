import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { notFound, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { readReference } from '../../database/references.js';
import { findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import { InvitationSending } from '../invitation-sending.js';
import type { InviteParticipantInput } from '../participation.inputs.js';

/** Asks a person to take part in a named role, on terms. */
@Injectable()
export class InviteParticipant {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly sending: InvitationSending,
  ) {}

  execute(actor: ActingMember, input: InviteParticipantInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'inviteParticipant', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const experimentId = localId('experiment', input.experimentId);
      const record = experimentId && (await findExperiment(tx, actor, { id: experimentId }));
      if (!record) return notFound;
      const wanted = { type: 'person', field: 'personId', id: input.personId } as const;
      const personId = await readReference(tx, actor, [], wanted);
      if (!personId) return refused([refusal('NOT_FOUND', 'personId')]);
      return this.sending.send(tx, actor, record, { ...input, personId });
    });
  }
}
