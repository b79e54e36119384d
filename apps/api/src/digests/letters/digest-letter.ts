import type { Locale } from '@levain/domain/locale.js';
import { formatFor } from '@levain/domain/text/format.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage, type MessageButton } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { withoutNames } from '../../sharing/without-names.js';
import { DigestEditions, type Edition } from '../digest-editions.js';
import { SELECT_DIGESTS, type DigestRow } from '../digest-row.js';
import { composeDigest } from './compose-digest.js';
import { boardAddress, digestAddresses } from './digest-address.js';
import { DigestPages } from './digest-pages.js';
import { DIGEST_WORDING } from './digest-words.js';

/** To whoever follows the results: decisions first, then what is otherwise since the last one. */
@Injectable()
export class DigestLetter implements LetterKind<'digest'> {
  readonly category = 'digests';

  constructor(
    letters: Letters,
    private readonly editions: DigestEditions,
    private readonly pages: DigestPages,
    private readonly settings: Settings,
  ) {
    letters.register('digest', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'digest'>,
  ): Promise<Letter | null> {
    const { digestId, edition: number } = payload;
    const [digest]: DigestRow[] = await tx.query(`${SELECT_DIGESTS} AND d.id = $2`, [
      tenant.workspaceId,
      digestId,
    ]);
    const edition = await this.editions.kept(tx, tenant, digestId, number);
    if (!digest || digest.stopped_at || !edition) return null;
    const to = await recipientOf(tx, tenant, digest.person_id);
    if (!to) return null;
    const before = number > 1 ? await this.editions.kept(tx, tenant, digestId, number - 1) : null;
    const said = composeDigest({
      ...{ digest, locale: to.locale, workspaceName: await workspaceName(tx, tenant) },
      ...{ edition: await this.told(tx, tenant, digest, edition, to.locale) },
      before: before && (await this.told(tx, tenant, digest, before, to.locale)),
      open: digest.has_account ? digestAddresses(this.settings, digest) : null,
    });
    const words = DIGEST_WORDING[to.locale];
    const read = await this.button(tx, tenant, digest, to.locale);
    const message = composeMessage(to.locale, {
      ...{ subject: said.subject, paragraphs: said.lead, sections: said.sections, buttons: [read.button] },
      after: [...read.why, words.why(digest.rhythm)],
    });
    return { ...message, to, messageKey: id };
  }

  /** What leaves the workspace names nobody, not even in people's own words. */
  private async told(
    tx: EntityManager,
    tenant: Tenant,
    digest: DigestRow,
    edition: Edition,
    locale: Locale,
  ): Promise<Edition> {
    const { answers, settled } = edition;
    return digest.has_account ? edition : withoutNames(tx, tenant, { answers, settled }, locale);
  }

  /** The board for a member; for anybody else a page of their own, made with the message. */
  private async button(tx: EntityManager, tenant: Tenant, digest: DigestRow, locale: Locale) {
    const words = DIGEST_WORDING[locale];
    const look = 'primary' as const;
    if (digest.has_account) {
      const button: MessageButton = { label: words.board, url: boardAddress(this.settings, digest), look };
      return { button, why: [] };
    }
    const { path, until } = await this.pages.issue(tx, tenant, digest, locale);
    const button: MessageButton = { label: words.page, url: publicAddress(this.settings, path), look };
    return { button, why: [words.pageWhy(formatFor(locale).day(until))] };
  }
}

async function workspaceName(tx: EntityManager, tenant: Tenant): Promise<string> {
  const [row]: { name: string }[] = await tx.query('SELECT name FROM workspaces WHERE workspace_id = $1', [
    tenant.workspaceId,
  ]);
  return row?.name ?? '';
}
