import { Injectable } from '@nestjs/common';
import { Workspace, type WorkspaceRow } from '../access/workspace.model.js';
import type { Tenant } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';

@Injectable()
export class WorkspaceReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The member's own workspace: there is no other to read. */
  async read(actor: Tenant): Promise<Workspace | null> {
    const [row]: WorkspaceRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(
        'SELECT workspace_id, name, is_demo, locale, version FROM workspaces WHERE workspace_id = $1',
        [actor.workspaceId],
      ),
    );
    return row ? Workspace.from(row) : null;
  }
}
