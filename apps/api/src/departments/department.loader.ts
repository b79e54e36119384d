import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Department, type DepartmentRow } from './department.model.js';

/** Departments by uuid, gathered per operation. */
@Injectable()
export class DepartmentLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Department | null> {
    return this.of(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Department | null> {
    return this.of(context).clear(id).load(id);
  }

  async loadAll(context: RequestContext, ids: readonly string[]): Promise<Department[]> {
    const found = await Promise.all(ids.map((id) => this.load(context, id)));
    return found.filter((department) => department !== null);
  }

  private of(context: RequestContext): DataLoader<string, Department | null> {
    return context.loader(DepartmentLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(Department | null)[]> {
    const rows: DepartmentRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(
        'SELECT id, parent_id, name, version FROM departments WHERE workspace_id = $1 AND id = ANY ($2)',
        [actor.workspaceId, ids],
      ),
    );
    return inOrder(ids, rows, (row) => row.id, Department.from);
  }
}
