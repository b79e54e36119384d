import { REFERENT_AREAS } from '@levain/domain/people/referent.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { seesAllProfiles } from '../../people/profile-visibility.js';
import { Referent, type ReferentRow } from '../referent.model.js';

const REFERENTS = `
  SELECT r.id, r.area, r.status, r.person_id FROM referents r
  JOIN people p ON p.workspace_id = r.workspace_id AND p.id = r.person_id AND p.left_at IS NULL AND p.forgotten_at IS NULL
  WHERE r.workspace_id = $1 AND (r.status = 'accepted' OR $2::boolean OR r.person_id = $3)`;

/** Who is referent for what; requests are seen by who asks and who is asked. */
@Injectable()
export class ReferentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(actor: ActingMember): Promise<Referent[]> {
    const order = 'ORDER BY array_position($4::text[], r.area), p.name, r.id LIMIT 200';
    return this.rows(actor, `${REFERENTS} ${order}`, [REFERENT_AREAS]);
  }

  async one(actor: ActingMember, id: string): Promise<Referent | null> {
    const [found] = await this.rows(actor, `${REFERENTS} AND r.id = $4`, [id]);
    return found ?? null;
  }

  private async rows(actor: ActingMember, sql: string, more: readonly unknown[]): Promise<Referent[]> {
    const parameters = [actor.workspaceId, seesAllProfiles(actor), actor.personId, ...more];
    const rows: ReferentRow[] = await this.unitOfWork.read(actor, (tx) => tx.query(sql, parameters));
    return rows.map((row) => Referent.from(row));
  }
}
