import { remindVoters } from '@levain/domain/nominations/round.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { waitingVoters } from '../asked-people.js';
import { holdRound } from '../held-round.js';
import { NominationMail } from '../nomination-mail.js';
import type { RoundVersion } from '../round.inputs.js';
import { stateOf } from '../round-row.js';

/** Writes again to those who did not answer, at most once a day. */
@Injectable()
export class RemindVoters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: NominationMail,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RoundVersion): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.remind(tx, actor, input));
  }

  private async remind(
    tx: EntityManager,
    actor: ActingMember,
    input: RoundVersion,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdRound(tx, actor, input);
    if (!held.ok) return held;
    const { id, last_asked_at: lastAskedAt } = held.value;
    const personIds = await waitingVoters(tx, actor, id);
    const lastAskedOn = new Date(lastAskedAt).toISOString().slice(0, 10);
    const state = stateOf(held.value, actor);
    const allowed = remindVoters({ state, lastAskedOn, waiting: personIds.length }, todayOf(actor));
    if (!allowed.ok) return refused(allowed.refusals);
    const place = { table: 'nomination_rounds', id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, { last_asked_at: momentOf(actor) });
    if (!saved.ok) return saved;
    await this.mail.remind(tx, actor, { roundId: id, personIds });
    // How many, never who: the history does not tell who has not answered.
    const after = { count: personIds.length };
    await this.eventLog.append(tx, actor, {
      kind: 'roundReminded',
      objectType: 'round',
      objectId: id,
      after,
    });
    return done({ id });
  }
}
