import { nextMorning } from '@levain/domain/digests/digest.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../mail/outbox.js';
import { DigestEditions } from './digest-editions.js';
import { SELECT_DIGESTS, type DigestRow } from './digest-row.js';

/**
 * Writes the digests that are due. One transaction takes a digest, moves its next morning on, keeps what it tells and puts its message
 * in the outbox: of several processes one does it, and one that is killed has done nothing.
 */
@Injectable()
export class DigestRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: DigestEditions,
    private readonly outbox: Outbox,
  ) {}

  /** Whether there was one to write. */
  async writeNext(tenant: Tenant, now: Date = new Date()): Promise<boolean> {
    const written = await this.unitOfWork.write(tenant, async (tx) => {
      const [digest]: DigestRow[] = await tx.query(DUE, [tenant.workspaceId, now]);
      if (!digest) return done(false);
      await this.write(tx, tenant, digest, now);
      return done(true);
    });
    return written.ok && written.value;
  }

  private async write(tx: EntityManager, tenant: Tenant, digest: DigestRow, now: Date): Promise<void> {
    const next = nextMorning({ rhythm: digest.rhythm, timeZone: digest.time_zone }, now);
    await tx.query('UPDATE digests SET next_at = $3 WHERE workspace_id = $1 AND id = $2', [
      ...[tenant.workspaceId, digest.id, next],
    ]);
    const edition = await this.editions.keep(tx, tenant, digest, now);
    await this.outbox.add(tx, { ...tenant, requestId: newId() }, 'digest', { digestId: digest.id, edition });
  }
}

/** Whoever left or was forgotten is written to no more; somebody outside is not before they confirmed. */
const DUE = `${SELECT_DIGESTS} AND d.stopped_at IS NULL AND d.next_at <= $2
  AND (EXISTS (SELECT FROM people p WHERE p.workspace_id = $1 AND p.id = d.person_id AND p.left_at IS NULL AND p.forgotten_at IS NULL)
    OR (reader.confirmed_at IS NOT NULL AND reader.ending IS NULL AND reader.address IS NOT NULL))
  ORDER BY d.next_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;
