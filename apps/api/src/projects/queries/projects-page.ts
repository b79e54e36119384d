import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import type { ProjectsArgs } from '../project.inputs.js';
import { Project, SELECT_PROJECTS, type ProjectRow } from '../project.model.js';

const MATCHING = `${SELECT_PROJECTS} AND ($2::text IS NULL OR p.name ILIKE $2 OR p.purpose ILIKE $2 OR p.audience ILIKE $2)`;

@Injectable()
export class ProjectsPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, args: ProjectsArgs): Promise<Connection<Project>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<ProjectRow>(tx, request, {
        matching: MATCHING,
        parameters: [actor.workspaceId, containing(args.text)],
        keys: { name: 'text', id: 'uuid' },
      }),
    );
    return connectionOf(rows, request, total, { node: Project.from, keys: (row) => [row.name, row.id] });
  }
}
