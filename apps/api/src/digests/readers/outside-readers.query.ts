import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OutsideReader } from './outside-reader.model.js';
import { SELECT_READERS, type ReaderRow } from './reader-row.js';

const MOST = 200;

@Injectable()
export class OutsideReadersQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those who read first, then those whose yes is awaited, then the others; in each the last invited first. */
  all(actor: ActingMember): Promise<OutsideReader[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows: ReaderRow[] = await tx.query(ALL, [actor.workspaceId, momentOf(actor)]);
      return rows.map((row) => OutsideReader.from(row, actor));
    });
  }

  one(actor: ActingMember, uuid: string): Promise<OutsideReader | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [row]: ReaderRow[] = await tx.query(`${SELECT_READERS} AND r.id = $2`, [actor.workspaceId, uuid]);
      return row ? OutsideReader.from(row, actor) : null;
    });
  }
}

const ALL = `${SELECT_READERS}
  ORDER BY (r.ending IS NULL AND r.confirmed_at IS NOT NULL) DESC, (r.ending IS NULL AND r.expires_at > $2) DESC, r.invited_at DESC,
    r.id DESC LIMIT ${MOST}`;
