import { answer, type AnsweredInvitation } from '@levain/domain/participations/participation.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { updateVersioned } from '../database/conditional-update.js';
import { EventLog } from '../database/event-log.js';
import { momentOf } from '../database/moment.js';
import { recordForecast } from '../forecasts/record-forecast.js';
import { Outbox } from '../mail/outbox.js';
import type { OwnParticipation } from './own-participation.js';
import { participationFactsOf, touchExperiment } from './participation-store.js';
import { termsOf } from './participation-terms.js';
import { guardLoad, holdPerson } from './person-load.js';
import { noteAnswered } from './solicitations.js';

/** An answer, whomever it suggests by uuid. */
export interface GivenAnswer {
  readonly accept: boolean;
  readonly reason?: string | null;
  readonly suggestedPersonId?: string | null;
  readonly suggestedName?: string | null;
  readonly namesMe?: boolean | null;
  readonly acceptAboveLimit?: boolean | null;
  /** How likely it is to work, said while joining; nothing keeps it but the forecast itself. */
  readonly probability?: number | null;
}

/** Answers one's own invitation, within the caller's transaction: signed in or by a personal link, the same act. */
@Injectable()
export class InvitationAnswering {
  constructor(
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  async answer(
    tx: EntityManager,
    actor: ActingPerson,
    { record, row }: OwnParticipation,
    given: GivenAnswer,
  ): Promise<CommandResult<{ id: string }>> {
    const own = { personId: row.person_id, role: row.role, status: row.status };
    const answered = answer(participationFactsOf(record, actor), own, given);
    if (!answered.ok) return refused(answered.refusals);
    const isAbove = await this.guard(tx, actor, { record, row }, given);
    if (!isAbove.ok) return isAbove;
    const saved = await updateVersioned(
      tx,
      actor,
      { table: 'participations', id: row.id, version: row.version },
      columnsOf(answered.value, { isAbove: isAbove.value, at: momentOf(actor) }),
    );
    if (!saved.ok) return saved;
    const { status } = answered.value;
    await noteAnswered(tx, actor, row.id, status);
    if (row.invited_by) await this.outbox.add(tx, actor, 'invitationAnswered', { participationId: row.id });
    await touchExperiment(tx, actor, record.id);
    await this.eventLog.append(tx, actor, {
      kind: status === 'accepted' ? 'invitationAccepted' : 'invitationDeclined',
      objectType: 'participation',
      objectId: row.id,
      experimentId: record.id,
      before: { status: row.status },
      // Why, and whom else to ask, is for those who lead it: the history is read by everybody.
      after: { status },
    });
    return forecast(tx, actor, { record, row }, given);
  }

  /** Above one's own limit one joins by saying so; declining needs no room. */
  private async guard(
    tx: EntityManager,
    actor: ActingPerson,
    { row }: OwnParticipation,
    { accept, acceptAboveLimit }: GivenAnswer,
  ): Promise<CommandResult<boolean>> {
    if (!accept) return done(false);
    const held = await holdPerson(tx, actor, row.person_id);
    if (!held.ok) return held;
    const guarded = await guardLoad(tx, actor, {
      ...{ personId: row.person_id, terms: termsOf(row), participationId: row.id },
      ...{ side: 'answering', said: acceptAboveLimit === true },
    });
    return guarded.ok ? done(guarded.value !== null) : guarded;
  }
}

const columnsOf = (answered: AnsweredInvitation, { isAbove, at }: { isAbove: boolean; at: Date }) => ({
  status: answered.status,
  answer_reason: answered.reason,
  suggested_person_id: answered.suggestedPersonId,
  suggested_name: answered.suggestedName,
  suggestion_named: answered.suggestionNamed,
  accepted_above_limit: isAbove,
  answered_at: at,
});

async function forecast(
  tx: EntityManager,
  actor: ActingPerson,
  { record, row }: OwnParticipation,
  { accept, probability }: GivenAnswer,
): Promise<CommandResult<{ id: string }>> {
  if (!accept || probability === null || probability === undefined) return done({ id: row.id });
  const recorded = await recordForecast(tx, actor, { experimentId: record.id, probability });
  return recorded.ok ? done({ id: row.id }) : recorded;
}
