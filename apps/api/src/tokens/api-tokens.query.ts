import { can } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ApiToken, SELECT_TOKENS, type ApiTokenRow } from './api-token.model.js';

const MOST = 200;

/** Members see their own tokens; who manages members sees everybody's. */
export const SEEN_TOKENS = `${SELECT_TOKENS} AND (t.member_id = $2 OR $3::boolean)`;

export const seenBy = (actor: ActingMember): readonly [string, string, boolean] => [
  actor.workspaceId,
  actor.memberId,
  can(actor.role, 'manageMembers'),
];

@Injectable()
export class ApiTokensQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those in force first, then the last made. */
  all(actor: ActingMember): Promise<ApiToken[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows: ApiTokenRow[] = await tx.query(ALL, [...seenBy(actor), todayOf(actor)]);
      return rows.map((row) => ApiToken.from(row, todayOf(actor)));
    });
  }

  one(actor: ActingMember, uuid: string): Promise<ApiToken | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [row]: ApiTokenRow[] = await tx.query(`${SEEN_TOKENS} AND t.id = $4`, [...seenBy(actor), uuid]);
      return row ? ApiToken.from(row, todayOf(actor)) : null;
    });
  }
}

const ALL = `${SEEN_TOKENS}
  ORDER BY (t.revoked_at IS NULL AND t.until >= $4::date) DESC, t.made_at DESC, t.id DESC LIMIT ${MOST}`;
