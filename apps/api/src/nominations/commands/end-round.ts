import { cancelRound, closeRound } from '@levain/domain/nominations/round.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { holdRound } from '../held-round.js';
import type { RoundVersion } from '../round.inputs.js';
import { stateOf } from '../round-row.js';

const ENDS = {
  close: { rule: closeRound, column: 'closed_at', kind: 'roundClosed' },
  cancel: { rule: cancelRound, column: 'cancelled_at', kind: 'roundCancelled' },
} as const;

/** Ends a round before its last day: closed, its answers are read; called off, they never are. Its links lead nowhere any more. */
@Injectable()
export class EndRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly eventLog: EventLog,
  ) {}

  execute(
    actor: ActingMember,
    end: keyof typeof ENDS,
    input: RoundVersion,
  ): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.end(tx, actor, ENDS[end], input));
  }

  private async end(
    tx: EntityManager,
    actor: ActingMember,
    { rule, column, kind }: (typeof ENDS)[keyof typeof ENDS],
    input: RoundVersion,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdRound(tx, actor, input);
    if (!held.ok) return held;
    const { id, answered } = held.value;
    const allowed = rule(stateOf(held.value, actor));
    if (!allowed.ok) return refused(allowed.refusals);
    const place = { table: 'nomination_rounds', id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, { [column]: momentOf(actor) });
    if (!saved.ok) return saved;
    await this.links.revoke(tx, actor, { kind: 'nomination', subjectId: id });
    await this.eventLog.append(tx, actor, {
      kind,
      objectType: 'round',
      objectId: id,
      after: { count: answered },
    });
    return done({ id });
  }
}
