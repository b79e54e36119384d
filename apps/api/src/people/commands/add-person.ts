import { draftPerson } from '@levain/domain/people/person.js';
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
import type { AddPersonInput } from '../person.inputs.js';

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
    const wanted = { type: 'department', field: 'departmentId', id: input.departmentId } as const;
    const departmentId = await readReference(tx, actor, refusals, wanted);
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const { name, email } = draft.value;
    const id = newId();
    await tx.query(
      `INSERT INTO people (workspace_id, id, name, email, email_key, department_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.workspaceId,
        id,
        name,
        email?.address ?? null,
        email?.key ?? null,
        departmentId,
        momentOf(actor),
      ],
    );
    await this.eventLog.append(tx, actor, {
      kind: 'personAdded',
      objectType: 'person',
      objectId: id,
      after: { name, email: email?.address ?? null, departmentId },
    });
    return done({ id });
  }
}
