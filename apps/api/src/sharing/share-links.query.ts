import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ShareLink } from './share-link.model.js';
import { SELECT_SHARE_LINKS, type ShareLinkRow } from './share-link-row.js';

const MOST = 200;

@Injectable()
export class ShareLinksQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that open first, then the last made. */
  all(actor: ActingMember): Promise<ShareLink[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows: ShareLinkRow[] = await tx.query(ALL, [actor.workspaceId, todayOf(actor)]);
      return rows.map((row) => ShareLink.from(row, todayOf(actor)));
    });
  }

  one(actor: ActingMember, uuid: string): Promise<ShareLink | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const sql = `${SELECT_SHARE_LINKS} AND l.id = $2`;
      const [row]: ShareLinkRow[] = await tx.query(sql, [actor.workspaceId, uuid]);
      return row ? ShareLink.from(row, todayOf(actor)) : null;
    });
  }
}

const ALL = `${SELECT_SHARE_LINKS}
  ORDER BY (l.revoked_at IS NULL AND l.until >= $2::date) DESC, l.made_at DESC, l.id DESC LIMIT ${MOST}`;
