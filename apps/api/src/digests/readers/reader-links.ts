import type { ReaderState } from '@levain/domain/digests/outside-reader.js';
import { LOCALES, type Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken, readSecretToken, type SecretToken } from '../../access/secret-token.js';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Acting, Tenant } from '../../database/acting-member.js';
import { insertRow } from '../../database/insert-row.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { UnsubscribeLink } from '../../mail/unsubscribe/unsubscribe-links.js';
import { SELECT_READERS, stateOf, type ReaderRow } from './reader-row.js';

export type ReaderLinkKind = 'confirm' | 'stop';

const DAY_MS = 86_400_000;
/** People look for the way out of a message long after it came. */
const STOP_DAYS = 400;

/** A reader at the page of their link. */
export interface ReaderVisit {
  readonly actor: Acting;
  readonly locale: Locale;
  readonly linkId: string;
  readonly kind: ReaderLinkKind;
  readonly reader: ReaderRow;
  readonly state: ReaderState;
  readonly workspaceName: string;
  /** Who invited them, while they are there. */
  readonly inviterName: string | null;
}

interface FoundRow extends ReaderRow {
  link_id: string;
  kind: ReaderLinkKind;
  workspace_name: string;
  inviter_name: string | null;
}

/** The ways by which readers outside say yes and no. */
@Injectable()
export class ReaderLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** The page on which they say yes or no, once; those before open nothing more. */
  async confirm(
    tx: EntityManager,
    tenant: Tenant,
    { readerId, expiresAt }: { readonly readerId: string; readonly expiresAt: Date },
  ): Promise<string> {
    await tx.query(
      `DELETE FROM reader_links WHERE workspace_id = $1 AND reader_id = $2 AND kind = 'confirm'`,
      [...[tenant.workspaceId, readerId]],
    );
    const token = await issue(tx, tenant, { readerId, kind: 'confirm', expiresAt });
    return publicAddress(this.settings, `/r/${token}`);
  }

  /** The ways out of one digest. They may be used again. */
  async stop(tx: EntityManager, tenant: Tenant, readerId: string): Promise<UnsubscribeLink> {
    const expiresAt = new Date(Date.now() + STOP_DAYS * DAY_MS);
    const token = await issue(tx, tenant, { readerId, kind: 'stop', expiresAt });
    return {
      page: publicAddress(this.settings, `/r/${token}`),
      oneClick: publicAddress(this.settings, `/unsubscribe/reader/${token}`),
    };
  }

  /** Null for a link that is unknown, used, expired or whose address was erased: they cannot be told apart. */
  async open(
    text: string,
    asked: { readonly lang?: string; readonly requestId: string },
  ): Promise<ReaderVisit | null> {
    const { workspaceId, hash } = readSecretToken(text) ?? NOBODYS;
    const [row]: FoundRow[] = await this.unitOfWork.read({ workspaceId }, (tx) =>
      tx.query(FIND, [workspaceId, hash]),
    );
    if (!row) return null;
    const {
      link_id: linkId,
      kind,
      workspace_name: workspaceName,
      inviter_name: inviterName,
      ...reader
    } = row;
    return {
      ...{ actor: { workspaceId, requestId: asked.requestId }, linkId, kind, workspaceName, inviterName },
      ...{ reader, state: stateOf(reader, new Date()) },
      locale: LOCALES.find((locale) => locale === asked.lang) ?? reader.locale,
    };
  }
}

async function issue(
  tx: EntityManager,
  tenant: Tenant,
  link: { readonly readerId: string; readonly kind: ReaderLinkKind; readonly expiresAt: Date },
): Promise<string> {
  const token = newSecretToken(tenant.workspaceId);
  await insertRow(tx, tenant, 'reader_links', {
    ...{ id: newId(), reader_id: link.readerId, kind: link.kind },
    ...{ token_hash: token.hash, expires_at: link.expiresAt },
  });
  return token.text;
}

const NOBODYS: SecretToken = { workspaceId: newId(), hash: Buffer.alloc(32) };

/** `$2` is the hash of the secret. */
const FIND = `
  SELECT link.id AS link_id, link.kind, w.name AS workspace_name, inviter.name AS inviter_name, found.*
  FROM reader_links link
  JOIN (${SELECT_READERS}) found ON found.id = link.reader_id
  JOIN workspaces w ON w.workspace_id = $1
  LEFT JOIN members m ON m.workspace_id = $1 AND m.id = found.invited_by
  LEFT JOIN people inviter ON inviter.workspace_id = $1 AND inviter.id = m.person_id AND inviter.left_at IS NULL
    AND inviter.forgotten_at IS NULL
  WHERE link.workspace_id = $1 AND link.token_hash = $2 AND link.used_at IS NULL AND link.expires_at > now()
    AND found.address IS NOT NULL AND (link.kind = 'stop' OR found.ending IS NULL OR found.ending = 'declined')`;
