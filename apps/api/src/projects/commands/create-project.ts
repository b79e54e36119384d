import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { projectColumns, readProjectForm, writeProjectLinks } from '../project-form.js';
import type { CreateProjectInput, ProjectFields } from '../project.inputs.js';

@Injectable()
export class CreateProject {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CreateProjectInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'createProject', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.project.name.trim() }), () =>
      this.idempotency.once(actor, claim, (tx) => this.create(tx, actor, input.project)),
    );
  }

  private async create(
    tx: EntityManager,
    actor: ActingMember,
    fields: ProjectFields,
  ): Promise<CommandResult<{ id: string }>> {
    const project = await readProjectForm(tx, actor, fields);
    if (!project.ok) return project;
    const id = newId();
    const own = { id, owner_id: actor.memberId, created_at: momentOf(actor) };
    await insertRow(tx, actor, 'projects', { ...own, ...projectColumns(project.value) });
    await writeProjectLinks(tx, actor, id, project.value);
    await this.eventLog.append(tx, actor, {
      kind: 'projectCreated',
      objectType: 'project',
      objectId: id,
      after: project.value,
    });
    return done({ id });
  }
}
