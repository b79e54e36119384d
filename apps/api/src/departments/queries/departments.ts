import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Department, type DepartmentRow } from '../department.model.js';

@Injectable()
export class DepartmentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of them: an organisation has tens of departments, and the screen draws their tree. */
  async all(actor: ActingMember): Promise<Department[]> {
    const rows: DepartmentRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(
        'SELECT id, parent_id, name, version FROM departments WHERE workspace_id = $1 ORDER BY name, id',
        [actor.workspaceId],
      ),
    );
    return rows.map(Department.from);
  }
}
