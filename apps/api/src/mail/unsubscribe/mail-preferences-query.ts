import { MAIL_CATEGORIES } from '@levain/domain/mail/category.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { MailMutes } from './mail-mutes.js';
import { MailPreferences } from './mail-preferences.model.js';

@Injectable()
export class MailPreferencesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mutes: MailMutes,
  ) {}

  async of(actor: ActingMember): Promise<MailPreferences> {
    const [member]: { email: string }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT email FROM members WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        actor.memberId,
      ]),
    );
    return Object.assign(new MailPreferences(), {
      address: member?.email,
      categories: MAIL_CATEGORIES,
      muted: await this.mutes.of(actor),
    });
  }
}
