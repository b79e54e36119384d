import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SELECT_MEMBERS } from '../member-loader.js';
import { Member, type MemberRow } from '../member.model.js';
import { Viewer } from '../viewer.model.js';
import { Workspace, type WorkspaceRow } from '../workspace.model.js';

@Injectable()
export class ViewerQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: { readonly workspaceId: string; readonly memberId: string }): Promise<Viewer> {
    const { workspaceId, memberId } = actor;
    return this.unitOfWork.read(actor, async (tx) => {
      const [member]: MemberRow[] = await tx.query(`${SELECT_MEMBERS} AND m.id = $2`, [
        workspaceId,
        memberId,
      ]);
      const [workspace]: WorkspaceRow[] = await tx.query('SELECT * FROM workspaces WHERE workspace_id = $1', [
        workspaceId,
      ]);
      if (!member || !workspace) throw new Error('The acting member has no row.');
      return Object.assign(new Viewer(), {
        member: Member.from(member),
        workspace: Workspace.from(workspace),
      });
    });
  }
}
