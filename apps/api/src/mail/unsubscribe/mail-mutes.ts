import { MAIL_CATEGORIES, type MailCategory } from '@levain/domain/mail/category.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson, Tenant } from '../../database/acting-member.js';
import { done } from '../../database/command-result.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** What a person does not want to be written to about. Their own business: no history tells it, and nobody else reads it. */
@Injectable()
export class MailMutes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether messages of a category are stopped for a person. */
  async has(
    tx: EntityManager,
    tenant: Tenant,
    { personId, category }: { personId: string; category: MailCategory },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT FROM mail_mutes WHERE workspace_id = $1 AND person_id = $2 AND category = $3',
      [tenant.workspaceId, personId, category],
    );
    return rows.length > 0;
  }

  /** The categories that the acting person stopped. */
  async of(actor: ActingPerson): Promise<readonly MailCategory[]> {
    const rows: { category: MailCategory }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT category FROM mail_mutes WHERE workspace_id = $1 AND person_id = $2', [
        actor.workspaceId,
        actor.personId,
      ]),
    );
    const stopped = new Set(rows.map(({ category }) => category));
    return MAIL_CATEGORIES.filter((category) => stopped.has(category));
  }

  /** No more messages of these categories, from now on and among those that wait. */
  async mute(actor: ActingPerson, categories: readonly MailCategory[]): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query(
        `INSERT INTO mail_mutes (workspace_id, person_id, category, muted_at)
         SELECT $1, $2, unnest($3::text[]), $4 ON CONFLICT DO NOTHING`,
        [actor.workspaceId, actor.personId, categories, momentOf(actor)],
      );
      return done(null);
    });
  }

  async unmute(actor: ActingPerson, categories: readonly MailCategory[]): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query(
        'DELETE FROM mail_mutes WHERE workspace_id = $1 AND person_id = $2 AND category = ANY ($3)',
        [actor.workspaceId, actor.personId, categories],
      );
      return done(null);
    });
  }
}
