import { acceptSentTestimony } from '@levain/domain/testimonies/sent-testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../../database/command-result.js';
import { updateVersioned } from '../../../database/conditional-update.js';
import { momentOf, todayOf } from '../../../database/moment.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { globalId } from '../../../graphql/global-id.js';
import { readSubject } from '../../testimony-subject.js';
import { WriteTestimony } from '../../write-testimony.js';
import { sentToAnswer } from '../link-to-answer.js';
import type { AcceptSentTestimonyInput } from '../sent-testimony.inputs.js';
import type { SentTestimonyRow } from '../sent-testimony.model.js';

export interface AcceptedTestimony {
  readonly id: string;
  readonly testimonyId: string;
}

/** What was sent becomes a testimony, in the sender's words. */
@Injectable()
export class AcceptSentTestimony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly testimonies: WriteTestimony,
  ) {}

  execute(actor: ActingMember, input: AcceptSentTestimonyInput): Promise<CommandResult<AcceptedTestimony>> {
    return this.unitOfWork.write(actor, (tx) => this.accept(tx, actor, input));
  }

  private async accept(
    tx: EntityManager,
    actor: ActingMember,
    input: AcceptSentTestimonyInput,
  ): Promise<CommandResult<AcceptedTestimony>> {
    const held = await sentToAnswer(tx, actor, input);
    if (!held.ok) return held;
    const row = held.value;
    const { statement, sender, strength, heard_on: heardOn } = row;
    const testimony = acceptSentTestimony(
      { statement, sender, strength, heardOn },
      row.standing,
      input,
      todayOf(actor),
    );
    if (!testimony.ok) return refused(testimony.refusals);
    const subject = await readSubject(tx, actor, globalId('experiment', row.experiment_id));
    if (!subject.ok) return subject;
    const testimonyId = await this.testimonies.write(tx, actor, subject.value, testimony.value);
    const saved = await this.answer(tx, actor, row, testimonyId);
    return saved.ok ? done({ id: row.id, testimonyId }) : saved;
  }

  private answer(
    tx: EntityManager,
    actor: ActingMember,
    { id, version }: SentTestimonyRow,
    testimonyId: string,
  ) {
    return updateVersioned(
      tx,
      actor,
      { table: 'sent_testimonies', id, version },
      {
        ...{ standing: 'accepted', testimony_id: testimonyId },
        ...{ answered_by: actor.memberId, answered_at: momentOf(actor) },
      },
    );
  }
}
