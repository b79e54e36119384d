import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { readReference } from '../../database/references.js';
import { Outbox } from '../../mail/outbox.js';
import type { AskReferentInput } from '../profile.inputs.js';

/** A coordinator asks; nobody is a referent before they said yes. Asking again after a no is asking again; while a request waits it is not made twice. */
@Injectable()
export class AskReferent {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: AskReferentInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'askReferent', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.ask(tx, actor, input));
  }

  private async ask(
    tx: EntityManager,
    actor: ActingMember,
    { area, ...input }: AskReferentInput,
  ): Promise<CommandResult<{ id: string }>> {
    const refusals: Refusal[] = [];
    const wanted = { type: 'person', field: 'personId', id: input.personId } as const;
    const personId = await readReference(tx, actor, refusals, wanted);
    const [person]: { left_at: Date | null; forgotten_at: Date | null }[] = await tx.query(
      'SELECT left_at, forgotten_at FROM people WHERE workspace_id = $1 AND id = $2 FOR SHARE',
      [actor.workspaceId, personId],
    );
    if (person?.forgotten_at) refusals.push(refusal('PERSON_FORGOTTEN', 'personId'));
    else if (person?.left_at) refusals.push(refusal('PERSON_LEFT', 'personId'));
    if (refusals.length > 0) return refused(refusals);
    const [asked]: { id: string }[] = await tx.query(ASK, [
      ...[actor.workspaceId, newId(), area, personId, actor.memberId, momentOf(actor)],
    ]);
    if (!asked) return refused([refusal('REFERENT_ALREADY_ASKED', 'personId')]);
    await this.outbox.add(tx, actor, 'referentAsked', { referentId: asked.id });
    const event = { kind: 'referentAsked', objectType: 'referent', objectId: asked.id } as const;
    await this.eventLog.append(tx, actor, { ...event, after: { area, personId } });
    return done({ id: asked.id });
  }
}

const ASK = `INSERT INTO referents AS r (workspace_id, id, area, person_id, asked_by, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (workspace_id, area, person_id) DO UPDATE SET status = 'asked', asked_by = $5, asked_at = $6, answered_at = NULL
    WHERE r.status = 'declined'
  RETURNING id`;
