import { answerVolunteer, callStanding } from '@levain/domain/calls/call.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../mail/outbox.js';
import { enter, touchExperiment } from '../../participations/participation-store.js';
import { guardLoad, holdPerson } from '../../participations/person-load.js';
import { noteAsked } from '../../participations/solicitations.js';
import { callFactsOf, callTerms } from '../call-facts.js';
import type { AnswerVolunteerInput } from '../call.inputs.js';
import { findOffer, type OpenOffer } from '../open-offer.js';

/** Accepts or declines somebody who offered themselves, with a reason either way: they are told. */
@Injectable()
export class AnswerVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: AnswerVolunteerInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const found = await findOffer(tx, actor, input);
      if (!found.ok) return found;
      const { call, offer } = found.value;
      if (!call.leads) return refused([refusal('NOT_ALLOWED')]);
      const facts = { standing: callStanding(callFactsOf(call), todayOf(actor)), status: offer.status };
      const answered = answerVolunteer(facts, input);
      if (!answered.ok) return refused(answered.refusals);
      if (input.accept) {
        const entered = await this.enter(tx, actor, found.value, input);
        if (!entered.ok) return entered;
      }
      const { status, reason } = answered.value;
      const row = { table: 'call_volunteers', id: offer.id, version: offer.version };
      const answeredNow = { answered_by: actor.memberId, answered_at: momentOf(actor) };
      const saved = await updateVersioned(tx, actor, row, { status, answer_reason: reason, ...answeredNow });
      if (!saved.ok) return saved;
      await this.outbox.add(tx, actor, 'volunteerAnswered', { volunteerId: offer.id });
      await touchExperiment(tx, actor, call.experiment_id);
      await this.eventLog.append(tx, actor, {
        kind: input.accept ? 'volunteerAccepted' : 'volunteerDeclined',
        ...{ objectType: 'volunteer', objectId: offer.id },
        // That somebody was not taken is not told in the history beside their offer; the reason is for themselves.
        ...(input.accept ? { experimentId: call.experiment_id } : {}),
        after: { role: call.role },
      });
      return done({ id: call.id });
    });
  }

  /**
   * They said yes when they offered themselves, so they take part at once; where it became more than they allow meanwhile, and
   * they did not say that they accept it, they are invited and say so themselves.
   */
  private async enter(
    tx: EntityManager,
    actor: ActingMember,
    { call, offer }: OpenOffer,
    input: AnswerVolunteerInput,
  ): Promise<CommandResult<unknown>> {
    const held = await holdPerson(tx, actor, offer.person_id);
    if (!held.ok) return held;
    const terms = callTerms(call, todayOf(actor));
    const personId = offer.person_id;
    const said = input.overLimitAcknowledged === true || offer.above_limit;
    const guarded = await guardLoad(tx, actor, { personId, terms, side: 'asking', said });
    if (!guarded.ok) return guarded;
    const isAbove = guarded.value !== null;
    const status = isAbove && !offer.above_limit ? 'invited' : 'accepted';
    const entered = await enter(tx, actor, call.experiment_id, {
      ...{ personId, role: call.role, status, message: input.reason, terms },
      ...{ overLimit: isAbove, acceptedAboveLimit: isAbove && status === 'accepted' },
    });
    if (!entered.ok || status === 'accepted') return entered;
    const { id: participationId } = entered.value;
    const asked = { participationId, experimentId: call.experiment_id, personId, role: call.role };
    await noteAsked(tx, actor, asked);
    await this.outbox.add(tx, actor, 'experimentInvitation', { participationId });
    return entered;
  }
}
