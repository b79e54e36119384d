import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { projectLeadIds } from '../../projects/project-leads.js';
import {
  prototypeColumns,
  prototypeOf,
  readPrototypeForm,
  writePrototypeBenchmarks,
} from '../prototype-form.js';
import type { RevisePrototypeInput } from '../prototype.inputs.js';
import { SELECT_PROTOTYPES, type PrototypeRow } from '../prototype.model.js';

@Injectable()
export class RevisePrototype {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: RevisePrototypeInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('prototype', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, { ...input, id }));
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    { id, version, prototype: fields }: RevisePrototypeInput,
  ): Promise<CommandResult<{ id: string }>> {
    const [row]: PrototypeRow[] = await tx.query(`${SELECT_PROTOTYPES} AND t.id = $2 FOR UPDATE`, [
      actor.workspaceId,
      id,
    ]);
    if (!row) return notFound;
    const leads = await projectLeadIds(tx, actor, row.project_id);
    const ownership = { ownerId: row.proposed_by, projectLeadIds: leads };
    if (!canChangeIdea(actor, 'changePrototype', ownership)) return refused([refusal('NOT_ALLOWED')]);
    const prototype = await readPrototypeForm(tx, actor, fields);
    if (!prototype.ok) return prototype;
    const columns = prototypeColumns(prototype.value);
    const updated = await updateVersioned(tx, actor, { table: 'prototypes', id, version }, columns);
    if (!updated.ok) return updated;
    await writePrototypeBenchmarks(tx, actor, id, prototype.value);
    await this.eventLog.append(tx, actor, {
      kind: 'prototypeRevised',
      objectType: 'prototype',
      objectId: id,
      before: prototypeOf(row),
      after: prototype.value,
    });
    return done({ id });
  }
}
