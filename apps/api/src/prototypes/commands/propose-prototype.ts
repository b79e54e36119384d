import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { nextNumber } from '../../database/next-number.js';
import { prototypeColumns, readPrototypeForm, writePrototypeBenchmarks } from '../prototype-form.js';
import type { ProposePrototypeInput, PrototypeFields } from '../prototype.inputs.js';

@Injectable()
export class ProposePrototype {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ProposePrototypeInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'proposePrototype', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.propose(tx, actor, input.prototype));
  }

  private async propose(
    tx: EntityManager,
    actor: ActingMember,
    fields: PrototypeFields,
  ): Promise<CommandResult<{ id: string }>> {
    const prototype = await readPrototypeForm(tx, actor, fields);
    if (!prototype.ok) return prototype;
    const id = newId();
    const own = {
      id,
      number: await nextNumber(tx, actor, 'prototype'),
      proposed_by: actor.memberId,
      created_at: momentOf(actor),
    };
    await insertRow(tx, actor, 'prototypes', { ...own, ...prototypeColumns(prototype.value) });
    await writePrototypeBenchmarks(tx, actor, id, prototype.value);
    await this.eventLog.append(tx, actor, {
      kind: 'prototypeProposed',
      objectType: 'prototype',
      objectId: id,
      after: prototype.value,
    });
    return done({ id });
  }
}
