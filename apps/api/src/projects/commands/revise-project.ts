import type { Project } from '@levain/domain/projects/project.js';
import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { projectColumns, readProjectForm, writeProjectLinks } from '../project-form.js';
import type { ReviseProjectInput } from '../project.inputs.js';
import { SELECT_PROJECTS, type ProjectRow } from '../project.model.js';

@Injectable()
export class ReviseProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: ReviseProjectInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('project', input.id);
    if (!id) return notFound;
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.project.name.trim() }), () =>
      this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, { ...input, id })),
    );
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    { id, version, project: fields }: ReviseProjectInput,
  ): Promise<CommandResult<{ id: string }>> {
    const [row]: ProjectRow[] = await tx.query(`${SELECT_PROJECTS} AND p.id = $2 FOR UPDATE`, [
      actor.workspaceId,
      id,
    ]);
    if (!row) return notFound;
    const ownership = { ownerId: row.owner_id, projectLeadIds: row.co_lead_ids };
    if (!canChangeIdea(actor, 'changeProject', ownership)) return refused([refusal('NOT_ALLOWED')]);
    const project = await readProjectForm(tx, actor, fields);
    if (!project.ok) return project;
    const columns = projectColumns(project.value);
    const updated = await updateVersioned(tx, actor, { table: 'projects', id, version }, columns);
    if (!updated.ok) return updated;
    await writeProjectLinks(tx, actor, id, project.value);
    await this.eventLog.append(tx, actor, {
      kind: 'projectRevised',
      objectType: 'project',
      objectId: id,
      before: beforeOf(row),
      after: project.value,
    });
    return done({ id });
  }
}

const beforeOf = (row: ProjectRow): Project => ({
  name: row.name,
  purpose: row.purpose,
  audience: row.audience,
  audienceAspiration: row.audience_aspiration,
  companyObjective: row.company_objective,
  sponsorId: row.sponsor_id,
  departmentIds: row.department_ids,
  coLeadIds: row.co_lead_ids,
});
