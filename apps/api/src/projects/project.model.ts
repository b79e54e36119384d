import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface ProjectRow {
  id: string;
  name: string;
  purpose: string;
  audience: string;
  audience_aspiration: string;
  company_objective: string;
  owner_id: string;
  sponsor_id: string | null;
  co_lead_ids: string[];
  department_ids: string[];
  created_at: Date | string;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'A social or digital project, with both sides it serves.',
})
export class Project extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  audience!: string;

  @Field(() => String, { description: 'What these people hope for.' })
  audienceAspiration!: string;

  @Field(() => String, { description: 'What the company wants of it.' })
  companyObjective!: string;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date | string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The uuid inside `id`, and those of its relations, for the resolvers of their fields. */
  uuid!: string;
  ownerId!: string;
  sponsorId!: string | null;
  coLeadIds!: string[];
  departmentIds!: string[];

  /** Who leads it: its owner and its co-leads. */
  get leadIds(): string[] {
    return [this.ownerId, ...this.coLeadIds];
  }

  static from(row: ProjectRow): Project {
    return Object.assign(new Project(), {
      id: globalId('project', row.id),
      name: row.name,
      purpose: row.purpose,
      audience: row.audience,
      audienceAspiration: row.audience_aspiration,
      companyObjective: row.company_objective,
      createdAt: row.created_at,
      version: row.version,
      uuid: row.id,
      ownerId: row.owner_id,
      sponsorId: row.sponsor_id,
      coLeadIds: row.co_lead_ids,
      departmentIds: row.department_ids,
    });
  }
}

export const ProjectConnection = connectionType(Project);

/** Projects with the uuids of their co-leads and departments; `$1` is the workspace. */
export const SELECT_PROJECTS = `
  SELECT p.id, p.name, p.purpose, p.audience, p.audience_aspiration, p.company_objective, p.owner_id, p.sponsor_id,
    ARRAY(SELECT c.member_id FROM project_co_leads c
      WHERE c.workspace_id = p.workspace_id AND c.project_id = p.id ORDER BY c.member_id) AS co_lead_ids,
    ARRAY(SELECT d.department_id FROM project_departments d
      WHERE d.workspace_id = p.workspace_id AND d.project_id = p.id ORDER BY d.department_id) AS department_ids,
    p.created_at, p.version
  FROM projects p WHERE p.workspace_id = $1`;
