import { draftPerson } from '@levain/domain/people/person.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { columnsOf, saidOf, type PersonColumns } from '../person-columns.js';
import type { CorrectPersonInput } from '../person.inputs.js';
import { readPlace } from '../person-place.js';

@Injectable()
export class CorrectPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: CorrectPersonInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('person', input.id);
    if (!id) return notFound;
    return refuseDuplicate(refusal('EMAIL_TAKEN', 'email'), () =>
      this.unitOfWork.write(actor, (tx) => this.correct(tx, actor, { ...input, id })),
    );
  }

  private async correct(
    tx: EntityManager,
    actor: ActingMember,
    input: CorrectPersonInput,
  ): Promise<CommandResult<{ id: string }>> {
    const { id, version } = input;
    const before = await lockRow<PersonColumns & { forgotten_at: Date | null }>(tx, actor, 'people', id);
    if (!before) return notFound;
    if (before.forgotten_at) return refused([refusal('PERSON_FORGOTTEN')]);
    const draft = draftPerson(input);
    const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
    const place = await readPlace(tx, actor, refusals, { ...input, personId: id });
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const columns = columnsOf(draft.value, place);
    const updated = await updateVersioned(tx, actor, { table: 'people', id, version }, { ...columns });
    if (!updated.ok) return updated;
    await this.eventLog.append(tx, actor, {
      kind: 'personCorrected',
      objectType: 'person',
      objectId: id,
      before: saidOf(before),
      after: saidOf(columns),
    });
    return done({ id });
  }
}
