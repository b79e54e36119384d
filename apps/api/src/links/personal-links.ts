import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken } from '../access/secret-token.js';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { Tenant } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { newId } from '../database/new-id.js';
import type { Visit } from './visit.js';

export type LinkKind =
  'invitation' | 'nomination' | 'consent' | 'forecast' | 'contribution' | 'unsubscribe' | 'privacy';

/** Of a link that is to be made: for whom, about what, until when. */
export interface NewLink {
  readonly kind: LinkKind;
  readonly personId: string;
  readonly subjectId: string;
  readonly expiresAt: Date;
}

/**
 * Links by which a person without an account does one thing. Only their hash is kept, so one that must be said again (in a
 * second message) is another one; once one is used, all of the same kind, subject and person are.
 */
@Injectable()
export class PersonalLinks {
  constructor(private readonly settings: Settings) {}

  /** The whole address of a new link. It can be said this once. */
  async issue(tx: EntityManager, tenant: Tenant, link: NewLink): Promise<string> {
    const token = newSecretToken(tenant.workspaceId);
    await tx.query(
      `INSERT INTO personal_links (workspace_id, id, token_hash, kind, person_id, subject_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tenant.workspaceId, newId(), token.hash, link.kind, link.personId, link.subjectId, link.expiresAt],
    );
    return publicAddress(this.settings, `/p/${token.text}`);
  }

  /** Ends the links that nobody used: one person's, or everybody's about the subject. */
  async revoke(
    tx: EntityManager,
    tenant: Tenant,
    { kind, subjectId, personId }: { kind: LinkKind; subjectId: string; personId?: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE personal_links SET revoked_at = now()
       WHERE workspace_id = $1 AND kind = $2 AND subject_id = $3 AND ($4::uuid IS NULL OR person_id = $4)
         AND used_at IS NULL AND revoked_at IS NULL`,
      [tenant.workspaceId, kind, subjectId, personId ?? null],
    );
  }

  /** Inside the act's transaction: the link, and its twins, are used from now on. Refused when one was, or it ended meanwhile. */
  async use(tx: EntityManager, { actor, link }: Visit): Promise<CommandResult<null>> {
    const [rows]: [{ id: string; open: boolean }[], number] = await tx.query(USE, [
      actor.workspaceId,
      link.kind,
      link.subjectId,
      link.personId,
    ]);
    return rows.some(({ id, open }) => open && id === link.id) ? done(null) : refused([refusal('LINK_USED')]);
  }
}

const USE = `
  UPDATE personal_links SET used_at = now()
  WHERE workspace_id = $1 AND kind = $2 AND subject_id = $3 AND person_id = $4
    AND used_at IS NULL AND revoked_at IS NULL
  RETURNING id, expires_at > now() AS open`;
