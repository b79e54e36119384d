import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { PersonalLinks } from '../../links/personal-links.js';

const DAY = 86_400_000;
/** People look for the way out of a message long after it came. */
const DAYS = 400;

/** The ways out of one message: the page a person opens, and the address that mail programs call for them. */
export interface UnsubscribeLink {
  readonly page: string;
  readonly oneClick: string;
}

/** Links by which the messages of a category end. They are about the message that carries them, and may be used again. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly links: PersonalLinks,
    private readonly settings: Settings,
  ) {}

  async issue(
    tx: EntityManager,
    tenant: Tenant,
    { personId, messageId }: { personId: string; messageId: string },
  ): Promise<UnsubscribeLink> {
    const page = await this.links.issue(tx, tenant, {
      ...{ kind: 'unsubscribe', personId, subjectId: messageId },
      expiresAt: new Date(Date.now() + DAYS * DAY),
    });
    const token = page.slice(page.lastIndexOf('/') + 1);
    return { page, oneClick: publicAddress(this.settings, `/unsubscribe/${token}`) };
  }
}
