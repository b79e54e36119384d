import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { Tenant } from '../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../mail/letters.js';
import { composeMessage, type MessageParts } from '../mail/messages/message.js';
import { recipientOf } from '../mail/recipient.js';

interface ThanksFacts {
  readonly sentence: string;
  readonly visibility: 'workspace' | 'person';
  readonly giver: string;
  readonly what: string | null;
  readonly number: number;
  readonly title: string;
  readonly has_account: boolean;
}

/** Tells somebody that they are thanked: the word itself, and what for. */
@Injectable()
export class ThanksLetter implements LetterKind<'thanked'> {
  readonly category = 'thanks';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('thanked', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'thanked'>,
  ): Promise<Letter | null> {
    const to = await recipientOf(tx, tenant, payload.personId);
    const facts = to && (await readAs(tx, tenant, payload));
    if (!to || !facts) return null;
    const about = `EXP-${facts.number} · ${facts.title}`;
    const url = facts.has_account ? publicAddress(this.settings, '/my-part') : null;
    const message = composeMessage(to.locale, { about, ...WORDS[to.locale](to.name, facts, url) });
    return { ...message, to, messageKey: id };
  }
}

/** A private word is read by the two alone, so the letter to one of them is written as that one. */
async function readAs(
  tx: EntityManager,
  tenant: Tenant,
  { thanksId, personId }: OutboxRow<'thanked'>['payload'],
): Promise<ThanksFacts | null> {
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [personId]);
  const [facts]: ThanksFacts[] = await tx.query(FACTS, [tenant.workspaceId, thanksId, personId]);
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [tenant.personId ?? '']);
  return facts ?? null;
}

const FACTS = `
  SELECT g.sentence, g.visibility, giver.name AS giver, c.what, e.number, e.title, EXISTS (SELECT FROM members account
    WHERE account.workspace_id = $1 AND account.person_id = $3 AND account.disabled_at IS NULL) AS has_account
  FROM thanks g
  JOIN people giver ON giver.workspace_id = $1 AND giver.id = g.from_person_id AND giver.forgotten_at IS NULL
  JOIN experiments e ON e.workspace_id = $1 AND e.id = g.experiment_id
  LEFT JOIN contributions c ON c.workspace_id = $1 AND c.id = g.contribution_id
  WHERE g.workspace_id = $1 AND g.id = $2 AND g.to_person_id = $3`;

type Words = (
  name: string,
  facts: ThanksFacts,
  url: string | null,
) => Pick<MessageParts, 'subject' | 'paragraphs' | 'buttons' | 'after'>;

const open = (label: string, url: string | null) => (url ? [{ label, url, look: 'primary' } as const] : []);

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: (name, { giver, sentence, visibility, what }, url) => ({
    subject: `${giver} vous remercie`,
    paragraphs: [
      `Bonjour ${name},`,
      what ? `${giver} vous remercie pour ceci : « ${what} ».` : `${giver} vous remercie d’avoir pris part.`,
      { quote: sentence },
    ],
    buttons: open('Voir ma part', url),
    after: [
      visibility === 'person'
        ? 'Ces mots ne sont lus que par vous deux.'
        : 'Ces mots se lisent aussi à côté de votre contribution, dans votre espace.',
    ],
  }),
  en: (name, { giver, sentence, visibility, what }, url) => ({
    subject: `${giver} thanks you`,
    paragraphs: [
      `Hello ${name},`,
      what ? `${giver} thanks you for this: “${what}”.` : `${giver} thanks you for taking part.`,
      { quote: sentence },
    ],
    buttons: open('See my part', url),
    after: [
      visibility === 'person'
        ? 'These words are read by you two alone.'
        : 'These words can also be read beside your contribution, in your workspace.',
    ],
  }),
};
