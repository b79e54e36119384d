import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Project, SELECT_PROJECTS, type ProjectRow } from './project.model.js';

/** Projects by uuid, gathered per operation. */
@Injectable()
export class ProjectLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Project | null> {
    return this.of(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Project | null> {
    return this.of(context).clear(id).load(id);
  }

  private of(context: RequestContext): DataLoader<string, Project | null> {
    return context.loader(ProjectLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(Project | null)[]> {
    const rows: ProjectRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_PROJECTS} AND p.id = ANY ($2)`, [actor.workspaceId, ids]),
    );
    return inOrder(ids, rows, (row) => row.id, Project.from);
  }
}
