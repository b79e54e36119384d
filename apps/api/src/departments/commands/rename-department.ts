import { draftDepartment } from '@levain/domain/departments/department.js';
import { refusal } from '@levain/domain/refusal.js';
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
import type { RenameDepartmentInput } from '../department.inputs.js';

@Injectable()
export class RenameDepartment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: RenameDepartmentInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('department', input.id);
    if (!id) return notFound;
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.name.trim() }), () =>
      this.unitOfWork.write(actor, (tx) => this.rename(tx, actor, { ...input, id })),
    );
  }

  private async rename(
    tx: EntityManager,
    actor: ActingMember,
    input: RenameDepartmentInput,
  ): Promise<CommandResult<{ id: string }>> {
    const { id, version } = input;
    const before = await lockRow<{ name: string }>(tx, actor, 'departments', id);
    if (!before) return notFound;
    const draft = draftDepartment(input);
    if (!draft.ok) return refused(draft.refusals);
    const row = { table: 'departments', id, version };
    const updated = await updateVersioned(tx, actor, row, { name: draft.value.name });
    if (!updated.ok) return updated;
    await this.eventLog.append(tx, actor, {
      kind: 'departmentRenamed',
      objectType: 'department',
      objectId: id,
      before: { name: before.name },
      after: draft.value,
    });
    return done({ id });
  }
}
