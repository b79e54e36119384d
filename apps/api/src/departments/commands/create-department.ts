import { draftDepartment } from '@levain/domain/departments/department.js';
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
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import type { CreateDepartmentInput } from '../department.inputs.js';

@Injectable()
export class CreateDepartment {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CreateDepartmentInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'createDepartment', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.name.trim() }), () =>
      this.idempotency.once(actor, claim, (tx) => this.create(tx, actor, input)),
    );
  }

  private async create(
    tx: EntityManager,
    actor: ActingMember,
    input: CreateDepartmentInput,
  ): Promise<CommandResult<{ id: string }>> {
    const draft = draftDepartment(input);
    const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
    const wanted = { type: 'department', field: 'parentId', id: input.parentId } as const;
    const parentId = await readReference(tx, actor, refusals, wanted);
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const id = newId();
    await tx.query(
      'INSERT INTO departments (workspace_id, id, parent_id, name, created_at) VALUES ($1, $2, $3, $4, $5)',
      [actor.workspaceId, id, parentId, draft.value.name, momentOf(actor)],
    );
    const after = { ...draft.value, parentId };
    await this.eventLog.append(tx, actor, {
      kind: 'departmentCreated',
      objectType: 'department',
      objectId: id,
      after,
    });
    return done({ id });
  }
}
