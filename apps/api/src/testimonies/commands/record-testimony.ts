import { draftTestimony } from '@levain/domain/testimonies/testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { readSubject } from '../testimony-subject.js';
import type { RecordTestimonyInput } from '../testimony.inputs.js';
import { WriteTestimony } from '../write-testimony.js';

/** What people said or did, on an experiment that is open or on a hypothesis. */
@Injectable()
export class RecordTestimony {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly testimonies: WriteTestimony,
  ) {}

  execute(actor: ActingMember, input: RecordTestimonyInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'recordTestimony', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.record(tx, actor, input));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    { aboutId, testimony }: RecordTestimonyInput,
  ): Promise<CommandResult<{ id: string }>> {
    const subject = await readSubject(tx, actor, aboutId);
    if (!subject.ok) return subject;
    const draft = draftTestimony(testimony, todayOf(actor));
    if (!draft.ok) return refused(draft.refusals);
    return done({ id: await this.testimonies.write(tx, actor, subject.value, draft.value) });
  }
}
