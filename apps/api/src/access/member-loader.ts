import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Member, type MemberRow } from './member.model.js';

/** Members by uuid, gathered per operation. */
@Injectable()
export class MemberLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, memberId: string): Promise<Member | null> {
    return this.of(context).load(memberId);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, memberId: string): Promise<Member | null> {
    return this.of(context).clear(memberId).load(memberId);
  }

  private of(context: RequestContext): DataLoader<string, Member | null> {
    return context.loader(MemberLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(Member | null)[]> {
    const rows: MemberRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_MEMBERS} AND m.id = ANY ($2)`, [actor.workspaceId, ids]),
    );
    const byId = new Map(rows.map((row) => [row.id, Member.from(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}

/** Members with the name of their person; `$1` is the workspace. */
export const SELECT_MEMBERS = `
  SELECT m.id, m.person_id, p.name, m.email, m.role, m.locale, m.disabled_at, m.version,
    m.password_hash IS NULL AS invitation_pending,
    CASE WHEN m.password_hash IS NULL AND m.disabled_at IS NULL THEN (
      SELECT max(i.expires_at) FROM member_invitations i
      WHERE i.workspace_id = m.workspace_id AND i.member_id = m.id AND i.used_at IS NULL
    ) END AS invitation_expires_at
  FROM members m JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
  WHERE m.workspace_id = $1`;
