import { draftTestimony } from '@levain/domain/testimonies/testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { readSubject } from '../testimony-subject.js';
import type { RecordTestimonyInput } from '../testimony.inputs.js';
import { testimonyColumns } from '../testimony.model.js';

/** What people said or did, on an experiment that is open or on a hypothesis. */
@Injectable()
export class RecordTestimony {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
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
    const { hypothesisId, experimentId } = subject.value;
    const id = newId();
    await insertRow(tx, actor, 'testimonies', {
      ...{ id, hypothesis_id: hypothesisId, experiment_id: experimentId },
      ...{ recorded_by: actor.memberId, recorded_at: momentOf(actor) },
      ...testimonyColumns(draft.value),
    });
    await this.eventLog.append(tx, actor, {
      kind: 'testimonyRecorded',
      objectType: 'testimony',
      objectId: id,
      ...(experimentId ? { experimentId } : {}),
      after: draft.value,
    });
    return done({ id });
  }
}
