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
import { hypothesisColumns, readHypothesisForm } from '../hypothesis-form.js';
import type { HypothesisFields, WriteHypothesisInput } from '../hypothesis.inputs.js';

@Injectable()
export class WriteHypothesis {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: WriteHypothesisInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'writeHypothesis', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.write(tx, actor, input.hypothesis));
  }

  /** Inside the act of another command. */
  async write(
    tx: EntityManager,
    actor: ActingMember,
    fields: HypothesisFields,
  ): Promise<CommandResult<{ id: string }>> {
    const hypothesis = await readHypothesisForm(tx, actor, fields);
    if (!hypothesis.ok) return hypothesis;
    const id = newId();
    const own = {
      id,
      number: await nextNumber(tx, actor, 'hypothesis'),
      owner_id: actor.memberId,
      created_at: momentOf(actor),
    };
    await insertRow(tx, actor, 'hypotheses', { ...own, ...hypothesisColumns(hypothesis.value) });
    await this.eventLog.append(tx, actor, {
      kind: 'hypothesisWritten',
      objectType: 'hypothesis',
      objectId: id,
      after: hypothesis.value,
    });
    return done({ id });
  }
}
