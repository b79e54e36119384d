import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PasswordResets } from '../../resets/password-resets.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../letters.js';
import { passwordResetMessage } from '../messages/password-reset.js';

interface AccountFacts {
  person_id: string;
  name: string;
  email: string;
  locale: Locale;
  workspace_name: string;
}

/** Lets somebody who forgot their password choose another one. The link is made when the letter is: it is nowhere before. */
@Injectable()
export class PasswordResetLetter implements LetterKind<'passwordReset'> {
  readonly category = 'account';

  constructor(
    letters: Letters,
    private readonly resets: PasswordResets,
  ) {
    letters.register('passwordReset', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'passwordReset'>,
  ): Promise<Letter | null> {
    const [facts]: AccountFacts[] = await tx.query(OPEN_ACCOUNT, [tenant.workspaceId, payload.memberId]);
    if (!facts) return null;
    const { name, locale, workspace_name: workspaceName } = facts;
    const url = await this.resets.issue(tx, tenant, payload.memberId);
    const to = { personId: facts.person_id, name, address: facts.email };
    return { ...passwordResetMessage(locale, { name, workspaceName, url }), to, messageKey: id };
  }
}

const OPEN_ACCOUNT = `
  SELECT m.person_id, p.name, m.email, m.locale, w.name AS workspace_name
  FROM members m
  JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
  JOIN workspaces w ON w.workspace_id = m.workspace_id
  WHERE m.workspace_id = $1 AND m.id = $2 AND m.password_hash IS NOT NULL AND m.disabled_at IS NULL
  FOR UPDATE OF m`;
