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
import { DigestEditions } from '../digest-editions.js';
import { SELECT_DIGESTS, type DigestRow } from '../digest-row.js';
import { inviterOf } from '../readers/inviter.js';
import { ReaderLinks } from '../readers/reader-links.js';
import { toldIn } from '../telling.js';
import { composeDigest } from './compose-digest.js';
import { boardAddress, digestAddresses } from './digest-address.js';
import { DigestPages } from './digest-pages.js';
import { DIGEST_WORDING } from './digest-words.js';

type Addressee = Letter['to'] & { readonly locale: Locale };

/** To whoever follows the results: decisions first, then what is otherwise since the last one. */
@Injectable()
export class DigestLetter implements LetterKind<'digest'> {
  readonly category = 'digests';

  constructor(
    letters: Letters,
    private readonly editions: DigestEditions,
    private readonly pages: DigestPages,
    private readonly links: ReaderLinks,
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
    const to = await addressee(tx, tenant, digest);
    if (!to) return null;
    const { locale } = to;
    const before = number > 1 ? await this.editions.kept(tx, tenant, digestId, number - 1) : null;
    const workspaceName = await nameOf(tx, tenant);
    const said = composeDigest({
      ...{ digest, locale, workspaceName },
      edition: await toldIn(tx, tenant, digest, edition, locale),
      before: before && (await toldIn(tx, tenant, digest, before, locale)),
      open: digest.has_account ? digestAddresses(this.settings, digest) : null,
    });
    const read = await this.button(tx, tenant, digest, locale);
    const message = composeMessage(locale, {
      ...{ subject: said.subject, paragraphs: said.lead, sections: said.sections, buttons: [read.button] },
      after: [...read.why, ...(await why(tx, tenant, digest, locale))],
    });
    const leave = digest.reader && { leave: await this.links.stop(tx, tenant, digest.reader.id) };
    return { ...message, ...leave, to, messageKey: id };
  }

  async sent(tx: EntityManager, tenant: Tenant, { payload }: OutboxRow<'digest'>): Promise<void> {
    await tx.query(SENT, [tenant.workspaceId, payload.digestId]);
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

async function addressee(tx: EntityManager, tenant: Tenant, digest: DigestRow): Promise<Addressee | null> {
  if (digest.person_id) return recipientOf(tx, tenant, digest.person_id);
  if (!digest.reader) return null;
  const { address, locale } = digest.reader;
  return { personId: null, name: '', address, locale };
}

/** How often it comes; for somebody outside, through whom. */
async function why(
  tx: EntityManager,
  tenant: Tenant,
  { rhythm, reader }: DigestRow,
  locale: Locale,
): Promise<string[]> {
  const words = DIGEST_WORDING[locale];
  if (!reader) return [words.why(rhythm)];
  const { inviter, workspace } = await inviterOf(tx, tenant, reader.invitedBy);
  return [`${words.why(rhythm)} ${words.invited(inviter, workspace)}`];
}

async function nameOf(tx: EntityManager, tenant: Tenant): Promise<string> {
  const [row]: { name: string }[] = await tx.query('SELECT name FROM workspaces WHERE workspace_id = $1', [
    tenant.workspaceId,
  ]);
  return row?.name ?? '';
}

const SENT = `UPDATE outside_readers SET last_sent_at = clock_timestamp() WHERE workspace_id = $1
  AND id = (SELECT reader_id FROM digests WHERE workspace_id = $1 AND id = $2)`;
