import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { PersonalLinks } from '../links/personal-links.js';

const DAYS = 60;
const DAY = 86_400_000;

/** The link under which somebody sees what is kept of them, and can be forgotten. */
@Injectable()
export class PrivacyLinks {
  constructor(private readonly links: PersonalLinks) {}

  issue(tx: EntityManager, tenant: Tenant, personId: string): Promise<string> {
    const expiresAt = new Date(Date.now() + DAYS * DAY);
    return this.links.issue(tx, tenant, { kind: 'privacy', personId, subjectId: personId, expiresAt });
  }
}
