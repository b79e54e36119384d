import type { Testimony } from '@levain/domain/testimonies/testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { insertRow } from '../database/insert-row.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';
import type { TestimonySubject } from './testimony-subject.js';
import { testimonyColumns } from './testimony.model.js';

/** Writes a testimony that the rules let in, and says so in the history. */
@Injectable()
export class WriteTestimony {
  constructor(private readonly eventLog: EventLog) {}

  /** The id of the new testimony. */
  async write(
    tx: EntityManager,
    actor: ActingMember,
    { hypothesisId, experimentId }: TestimonySubject,
    testimony: Testimony,
  ): Promise<string> {
    const id = newId();
    await insertRow(tx, actor, 'testimonies', {
      ...{ id, hypothesis_id: hypothesisId, experiment_id: experimentId },
      ...{ recorded_by: actor.memberId, recorded_at: momentOf(actor) },
      ...testimonyColumns(testimony),
    });
    await this.eventLog.append(tx, actor, {
      kind: 'testimonyRecorded',
      objectType: 'testimony',
      objectId: id,
      ...(experimentId ? { experimentId } : {}),
      after: testimony,
    });
    return id;
  }
}
