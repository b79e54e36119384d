import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OwnSession, type OwnSessionRow } from '../own-sessions.model.js';
import { Sessions } from '../sessions.js';

@Injectable()
export class OwnSessionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Where the member is signed in now: the one that asks first, then the last used ones. */
  async all(actor: ActingMember, cookieHeader: string | undefined): Promise<OwnSession[]> {
    const rows: OwnSessionRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(OPEN, [actor.workspaceId, actor.memberId, this.sessions.idOf(cookieHeader)]),
    );
    return rows.map((row) => OwnSession.from(row));
  }
}

const OPEN = `
  SELECT handle, browser, system, created_at, last_seen_at, id = $3 AS is_current FROM sessions
  WHERE workspace_id = $1 AND member_id = $2 AND expires_at > now() AND last_seen_at > now() - interval '14 days'
  ORDER BY id = $3 DESC, last_seen_at DESC, handle LIMIT 100`;
