import { Injectable } from '@nestjs/common';
import { SELECT_MEMBERS } from '../../access/member-loader.js';
import { Member, type MemberRow } from '../../access/member.model.js';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

@Injectable()
export class MembersQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of them, the disabled ones last. */
  async all(actor: ActingMember): Promise<Member[]> {
    const rows: MemberRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_MEMBERS} ORDER BY m.disabled_at IS NOT NULL, p.name, m.id`, [actor.workspaceId]),
    );
    return rows.map(Member.from);
  }
}
