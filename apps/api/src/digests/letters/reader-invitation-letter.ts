import type { Rhythm } from '@levain/domain/digests/digest.js';
import type { Locale } from '@levain/domain/locale.js';
import { formatFor } from '@levain/domain/text/format.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { inviterOf } from '../readers/inviter.js';
import { ReaderLinks } from '../readers/reader-links.js';
import { SELECT_READERS, stateOf, type ReaderRow } from '../readers/reader-row.js';

interface InvitationWords {
  readonly subject: (inviter: string | null, workspace: string) => string;
  readonly hello: string;
  readonly asks: (inviter: string | null, workspace: string, rhythm: Rhythm) => string;
  readonly nobody: string;
  readonly button: string;
  readonly until: (day: string) => string;
  readonly ignore: string;
}

const OFTEN: Readonly<Record<Locale, Readonly<Record<Rhythm, string>>>> = {
  fr: { weekly: 'chaque lundi', monthly: 'chaque mois' },
  en: { weekly: 'every Monday', monthly: 'every month' },
};

/** No-break spaces as French asks. */
const WORDS: Readonly<Record<Locale, InvitationWords>> = {
  fr: {
    subject: (inviter, workspace) => `${inviter ?? 'On'} vous propose le résumé de « ${workspace} »`,
    hello: 'Bonjour,',
    asks: (inviter, workspace, rhythm) =>
      `${inviter ? `${inviter}, de « ${workspace} »,` : `L’espace « ${workspace} »`} vous propose de recevoir ${OFTEN.fr[rhythm]} par courriel trois minutes de lecture : ce que l’on y essaie, ce que l’on y apprend, ce qui attend une décision.`,
    nobody: 'Personne n’y est nommé. Rien ne vous sera envoyé sans votre oui.',
    button: 'Répondre oui ou non',
    until: (day) =>
      `Ce lien sert jusqu’au ${day}. L’ouvrir n’engage à rien : on vous y demande votre réponse.`,
    ignore:
      'Si vous n’attendiez pas ce message, ignorez-le : rien d’autre ne viendra, et votre adresse est effacée sous trois mois.',
  },
  en: {
    subject: (inviter, workspace) => `${inviter ?? 'Somebody'} suggests the digest of “${workspace}”`,
    hello: 'Hello,',
    asks: (inviter, workspace, rhythm) =>
      `${inviter ? `${inviter}, of “${workspace}”,` : `The workspace “${workspace}”`} suggests that you receive ${OFTEN.en[rhythm]} by mail three minutes of reading: what is tried there, what is learned, what waits for a decision.`,
    nobody: 'Nobody is named in it. Nothing is sent without your yes.',
    button: 'Answer yes or no',
    until: (day) =>
      `This link works until ${day}. Opening it commits you to nothing: it asks for your answer.`,
    ignore:
      'If you did not expect this message, ignore it: nothing else will come, and your address is erased within three months.',
  },
};

/** Asks somebody outside, once, whether they want a digest. */
@Injectable()
export class ReaderInvitationLetter implements LetterKind<'readerInvitation'> {
  readonly category = 'account';

  constructor(
    letters: Letters,
    private readonly links: ReaderLinks,
  ) {
    letters.register('readerInvitation', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload: { readerId } }: OutboxRow<'readerInvitation'>,
  ): Promise<Letter | null> {
    const [reader]: ReaderRow[] = await tx.query(`${SELECT_READERS} AND r.id = $2`, [
      ...[tenant.workspaceId, readerId],
    ]);
    if (!reader?.address || stateOf(reader, new Date()) !== 'invited') return null;
    const { address, locale, rhythm, word, expires_at: expiresAt } = reader;
    const { inviter, workspace } = await inviterOf(tx, tenant, reader.invited_by);
    const words = WORDS[locale];
    const url = await this.links.confirm(tx, tenant, { readerId, expiresAt });
    const message = composeMessage(locale, {
      subject: words.subject(inviter, workspace),
      paragraphs: [
        words.hello,
        words.asks(inviter, workspace, rhythm),
        ...(word ? [{ quote: word }] : []),
        words.nobody,
      ],
      buttons: [{ label: words.button, url, look: 'primary' }],
      after: [words.until(formatFor(locale).day(expiresAt.toISOString().slice(0, 10))), words.ignore],
    });
    return { ...message, to: { personId: null, name: '', address }, messageKey: id };
  }
}
