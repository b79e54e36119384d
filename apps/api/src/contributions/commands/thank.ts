import { thank, type Thanks } from '@levain/domain/contributions/thanks.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { Outbox } from '../../mail/outbox.js';
import type { ThankInput } from '../contribution.inputs.js';
import { findThanked, type Thanked } from '../thanked.js';

/** Anybody thanks whoever took part, in a sentence: before all, or in private. Also once the experiment is closed. */
@Injectable()
export class Thank {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: ThankInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'thank', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('ALREADY_THANKED'), () =>
      this.idempotency.once(actor, claim, async (tx) => {
        const thanked = await findThanked(tx, actor, input.aboutId);
        if (!thanked) return notFound;
        const { toPersonId, isRepeated } = thanked;
        const given = thank({ fromPersonId: actor.personId, toPersonId, isRepeated }, input);
        return given.ok ? this.give(tx, actor, thanked, given.value) : refused(given.refusals);
      }),
    );
  }

  private async give(
    tx: EntityManager,
    actor: ActingMember,
    thanked: Thanked,
    { sentence, visibility }: Thanks,
  ): Promise<CommandResult<{ id: string }>> {
    const id = newId();
    const { experimentId, contributionId, participationId, toPersonId } = thanked;
    await insertRow(tx, actor, 'thanks', {
      ...{ id, experiment_id: experimentId, contribution_id: contributionId },
      ...{ participation_id: participationId, to_person_id: toPersonId },
      ...{ from_person_id: actor.personId, sentence, visibility, given_at: momentOf(actor) },
    });
    await this.outbox.add(tx, actor, 'thanked', { thanksId: id, personId: toPersonId });
    // Of a private word the history of the experiment tells nothing, not even that there is one.
    const told = visibility === 'workspace' ? { experimentId } : {};
    await this.eventLog.append(tx, actor, {
      kind: visibility === 'workspace' ? 'personThanked' : 'thankedPrivately',
      ...{ objectType: 'thanks', objectId: id, ...told },
    });
    return done({ id });
  }
}
