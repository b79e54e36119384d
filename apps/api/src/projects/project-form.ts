import { draftProject, type Project } from '@levain/domain/projects/project.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { readReference, readReferences } from '../database/references.js';
import { setLinks } from '../database/set-links.js';
import type { ProjectFields } from './project.inputs.js';

/** The project a form describes, its ids the uuids of rows that exist; or everything that stands in its way. */
export async function readProjectForm(
  tx: EntityManager,
  actor: ActingMember,
  fields: ProjectFields,
): Promise<CommandResult<Project>> {
  const draft = draftProject(fields);
  const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
  const links = {
    sponsorId: await readReference(tx, actor, refusals, {
      type: 'person',
      field: 'sponsorId',
      id: fields.sponsorId,
    }),
    departmentIds: await readReferences(tx, actor, refusals, {
      ...{ type: 'department', field: 'departmentIds', ids: fields.departmentIds },
    }),
    coLeadIds: await readReferences(tx, actor, refusals, {
      ...{ type: 'member', field: 'coLeadIds', ids: fields.coLeadIds },
    }),
  };
  return draft.ok && refusals.length === 0 ? done({ ...draft.value, ...links }) : refused(refusals);
}

/** The columns of the project's own row. */
export const projectColumns = (project: Project) => ({
  name: project.name,
  purpose: project.purpose,
  audience: project.audience,
  audience_aspiration: project.audienceAspiration,
  company_objective: project.companyObjective,
  sponsor_id: project.sponsorId,
});

export async function writeProjectLinks(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  { departmentIds, coLeadIds }: Project,
): Promise<void> {
  const departments = { table: 'project_departments', from: 'project_id', to: 'department_id' } as const;
  const coLeads = { table: 'project_co_leads', from: 'project_id', to: 'member_id' } as const;
  await setLinks(tx, actor, departments, id, departmentIds);
  await setLinks(tx, actor, coLeads, id, coLeadIds);
}
