import { mayChange } from '@levain/domain/experiments/access.js';
import { invite, type InvitationInput } from '@levain/domain/participations/participation.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { refused, type CommandResult } from '../database/command-result.js';
import { EventLog } from '../database/event-log.js';
import { todayOf } from '../database/moment.js';
import { accessOf, type ExperimentRecord } from '../experiments/experiment-record.js';
import { PersonalLinks } from '../links/personal-links.js';
import { Outbox } from '../mail/outbox.js';
import { enter, participationFactsOf, touchExperiment } from './participation-store.js';
import { guardLoad, holdPerson } from './person-load.js';
import { noteAsked } from './solicitations.js';

/** An invitation, its person by uuid. */
export interface InvitationAsked extends InvitationInput {
  readonly overLimitAcknowledged?: boolean | null;
}

/** Invites a person to an experiment, within the caller's transaction. */
@Injectable()
export class InvitationSending {
  constructor(
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
    private readonly links: PersonalLinks,
  ) {}

  async send(
    tx: EntityManager,
    actor: ActingMember,
    record: ExperimentRecord,
    asked: InvitationAsked,
  ): Promise<CommandResult<{ id: string }>> {
    if (!mayChange(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
    const held = await holdPerson(tx, actor, asked.personId);
    if (!held.ok) return held;
    const draft = invite(participationFactsOf(record, actor), asked, todayOf(actor));
    if (!draft.ok) return refused(draft.refusals);
    const { terms, ...invitation } = draft.value;
    const said = asked.overLimitAcknowledged === true;
    const { personId } = asked;
    const guarded = await guardLoad(tx, actor, { personId, terms, side: 'asking', said });
    if (!guarded.ok) return guarded;
    const entered = await enter(tx, actor, record.id, { ...draft.value, overLimit: guarded.value !== null });
    if (!entered.ok) return entered;
    const { id } = entered.value;
    await noteAsked(tx, actor, {
      participationId: id,
      experimentId: record.id,
      personId,
      role: invitation.role,
    });
    await this.links.revoke(tx, actor, { kind: 'invitation', subjectId: id });
    await this.outbox.add(tx, actor, 'experimentInvitation', { participationId: id });
    await touchExperiment(tx, actor, record.id);
    await this.eventLog.append(tx, actor, {
      kind: 'participantInvited',
      objectType: 'participation',
      objectId: id,
      experimentId: record.id,
      // How much a person is asked is read on the people page; whether it is above their limit is not everybody's.
      after: invitation,
    });
    return entered;
  }
}
