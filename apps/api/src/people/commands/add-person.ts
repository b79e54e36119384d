import { draftPerson } from '@levain/domain/people/person.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { insertRow } from '../../database/insert-row.js';
import { newId } from '../../database/new-id.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { columnsOf, saidOf } from '../person-columns.js';
import type { AddPersonInput } from '../person.inputs.js';
import { readPlace } from '../person-place.js';

@Injectable()
export class AddPerson {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: AddPersonInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'addPerson', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('EMAIL_TAKEN', 'email'), () =>
      this.idempotency.once(actor, claim, (tx) => this.add(tx, actor, input)),
    );
  }

  private async add(
    tx: EntityManager,
    actor: ActingMember,
    input: AddPersonInput,
  ): Promise<CommandResult<{ id: string }>> {
    const draft = draftPerson(input);
    const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
    const place = await readPlace(tx, actor, refusals, { ...input, personId: null });
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const id = newId();
    await insertRow(tx, actor, 'people', {
      id,
      ...columnsOf(draft.value, place),
      created_at: momentOf(actor),
    });
    await this.eventLog.append(tx, actor, {
      kind: 'personAdded',
      objectType: 'person',
      objectId: id,
      after: saidOf(columnsOf(draft.value, place)),
    });
    return done({ id });
  }
}
