import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import {
  SELECT_LINKS,
  SELECT_SENT,
  SentTestimony,
  TestimonyLink,
  type SentTestimonyRow,
  type TestimonyLinkRow,
} from './sent-testimony.model.js';

/** Links and what came by them, of one experiment or one by one. Who may see them is asked before. */
@Injectable()
export class SentTestimoniesLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  linksOf(actor: ActingMember, experimentId: string): Promise<TestimonyLink[]> {
    const sql = `${SELECT_LINKS} AND l.experiment_id = $2 ORDER BY l.opened_at DESC, l.id DESC LIMIT 50`;
    return this.rows<TestimonyLinkRow, TestimonyLink>(actor, sql, experimentId, TestimonyLink.from);
  }

  /** Those that wait first, the oldest of them first. */
  sentOf(actor: ActingMember, experimentId: string): Promise<SentTestimony[]> {
    const sql = `${SELECT_SENT} AND l.experiment_id = $2
      ORDER BY s.standing = 'waiting' DESC, CASE WHEN s.standing = 'waiting' THEN s.sent_at END, s.answered_at DESC, s.id LIMIT 200`;
    return this.rows<SentTestimonyRow, SentTestimony>(actor, sql, experimentId, SentTestimony.from);
  }

  async link(actor: ActingMember, id: string): Promise<TestimonyLink | null> {
    const [link] = await this.rows(actor, `${SELECT_LINKS} AND l.id = $2`, id, TestimonyLink.from);
    return link ?? null;
  }

  async sent(actor: ActingMember, id: string): Promise<SentTestimony | null> {
    const [sent] = await this.rows(actor, `${SELECT_SENT} AND s.id = $2`, id, SentTestimony.from);
    return sent ?? null;
  }

  private async rows<Row, Model>(
    actor: ActingMember,
    sql: string,
    id: string,
    model: (row: Row) => Model,
  ): Promise<Model[]> {
    const rows = await this.unitOfWork.read(actor, (tx: EntityManager): Promise<Row[]> =>
      tx.query(sql, [actor.workspaceId, id]),
    );
    return rows.map(model);
  }
}
