import { callStanding, volunteer } from '@levain/domain/calls/call.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { localId } from '../../graphql/global-id.js';
import { Outbox } from '../../mail/outbox.js';
import { guardLoad, holdPerson } from '../../participations/person-load.js';
import { callFactsOf, callTerms } from '../call-facts.js';
import type { VolunteerForCallInput } from '../call.inputs.js';
import { findCall } from '../queries/calls.js';

/** Offers oneself for a call, with a word; those who lead it answer. */
@Injectable()
export class VolunteerForCall {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: VolunteerForCallInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'volunteerForCall', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const id = localId('call', input.callId);
      const held = await holdPerson(tx, actor, actor.personId);
      if (!held.ok) return held;
      const call = id && (await findCall(tx, actor, id));
      if (!call) return notFound;
      const today = todayOf(actor);
      const before = call.volunteers.find(({ person_id }) => person_id === actor.personId)?.status ?? null;
      const facts = { standing: callStanding(callFactsOf(call), today), isInIt: call.is_in_it, before };
      const offered = volunteer(facts, input.word);
      if (!offered.ok) return refused(offered.refusals);
      const { personId } = actor;
      const said = input.acceptAboveLimit === true;
      const terms = callTerms(call, today);
      const guarded = await guardLoad(tx, actor, { personId, terms, side: 'answering', said });
      if (!guarded.ok) return guarded;
      const { word } = offered.value;
      const volunteerId = await write(tx, actor, { callId: call.id, word, above: guarded.value !== null });
      await this.outbox.add(tx, actor, 'callVolunteered', { volunteerId });
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'volunteerOffered', objectType: 'volunteer', objectId: volunteerId },
        experimentId: call.experiment_id,
        after: { role: call.role },
      });
      return done({ id: call.id });
    });
  }
}

async function write(
  tx: EntityManager,
  actor: ActingMember,
  { callId, word, above }: { callId: string; word: string | null; above: boolean },
): Promise<string> {
  const [row]: { id: string }[] = await tx.query(
    `INSERT INTO call_volunteers AS v (workspace_id, id, call_id, person_id, word, above_limit, status, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7)
     ON CONFLICT (workspace_id, call_id, person_id) DO UPDATE SET word = excluded.word, above_limit = excluded.above_limit,
       status = 'waiting', created_at = excluded.created_at, answered_at = NULL, version = v.version + 1
     RETURNING id`,
    [actor.workspaceId, newId(), callId, actor.personId, word, above, momentOf(actor)],
  );
  return row!.id;
}
