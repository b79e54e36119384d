import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson, Tenant } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PersonalLinks } from '../links/personal-links.js';

const DAYS = 60;
const DAY = 86_400_000;

/** The link under which somebody sees what is kept of them, and can be forgotten. */
@Injectable()
export class PrivacyLinks {
  constructor(
    private readonly links: PersonalLinks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A link for whoever just acted by another one of theirs. */
  async address(actor: ActingPerson): Promise<string> {
    const issued = await this.unitOfWork.write(actor, async (tx) =>
      done(await this.issue(tx, actor, actor.personId)),
    );
    return issued.ok ? issued.value : '';
  }

  issue(tx: EntityManager, tenant: Tenant, personId: string): Promise<string> {
    const expiresAt = new Date(Date.now() + DAYS * DAY);
    return this.links.issue(tx, tenant, { kind: 'privacy', personId, subjectId: personId, expiresAt });
  }
}
