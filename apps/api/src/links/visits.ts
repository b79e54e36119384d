import { LOCALES, type Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import { readSecretToken, type SecretToken } from '../access/secret-token.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../database/new-id.js';
import type { LinkKind } from './personal-links.js';
import type { Visit } from './visit.js';

/** What a request for a personal page says. */
export interface AskedPage {
  readonly token: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestId: string;
}

interface LinkRow {
  id: string;
  kind: LinkKind;
  person_id: string;
  subject_id: string;
  expires_at: Date;
  locale: Locale;
}

/** Who stands behind a link. */
@Injectable()
export class Visits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null for a link that is unknown, expired, used or revoked: they take the same time and cannot be told apart. */
  async open({ token, query, requestId }: AskedPage): Promise<Visit | null> {
    const secret = readSecretToken(token) ?? NOBODYS;
    const [row]: LinkRow[] = await this.unitOfWork.read({ workspaceId: secret.workspaceId }, (tx) =>
      tx.query(FIND, [secret.workspaceId, secret.hash]),
    );
    if (!row) return null;
    const { person_id: personId, expires_at: expiresAt } = row;
    return {
      actor: { workspaceId: secret.workspaceId, personId, locale: chosen(query) ?? row.locale, requestId },
      link: { id: row.id, kind: row.kind, personId, subjectId: row.subject_id, expiresAt },
      query,
      token,
    };
  }
}

const NOBODYS: SecretToken = { workspaceId: newId(), hash: Buffer.alloc(32) };

const chosen = ({ lang }: AskedPage['query']): Locale | undefined =>
  LOCALES.find((locale) => locale === lang);

/** Who left acts no more, but may still end the mail and wish to be forgotten. */
const FIND = `
  SELECT l.id, l.kind, l.person_id, l.subject_id, l.expires_at, coalesce(m.locale, p.locale, w.locale) AS locale
  FROM personal_links l
  JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
  JOIN workspaces w ON w.workspace_id = l.workspace_id
  LEFT JOIN members m ON m.workspace_id = l.workspace_id AND m.person_id = l.person_id AND m.disabled_at IS NULL
  WHERE l.workspace_id = $1 AND l.token_hash = $2
    AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
    AND p.forgotten_at IS NULL AND (p.left_at IS NULL OR l.kind IN ('unsubscribe', 'privacy'))`;
