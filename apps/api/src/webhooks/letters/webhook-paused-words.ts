import type { Locale } from '@levain/domain/locale.js';
import { WEBHOOK_FAILING_DAYS } from '@levain/domain/webhooks/webhook.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface PausedFacts {
  readonly name: string;
  readonly host: string;
  readonly url: string;
}

/** What administrators are told of an address that takes nothing. */
export const webhookPausedWords = (locale: Locale, facts: PausedFacts): MessageParts => WORDS[locale](facts);

const WORDS: Readonly<Record<Locale, (facts: PausedFacts) => MessageParts>> = {
  fr: ({ name, host, url }) => ({
    subject: `${host} ne reçoit plus rien de Levain`,
    paragraphs: [
      `Bonjour ${name},`,
      `Depuis ${WEBHOOK_FAILING_DAYS} jours, aucun message n’est arrivé à ${host}. Levain a cessé de lui en envoyer.`,
      'Ce qui se passe entre-temps ne lui sera pas raconté. Une fois l’adresse réparée, un administrateur la remet en marche dans les réglages.',
    ],
    buttons: [{ label: 'Voir les derniers envois', url, look: 'primary' }],
    after: [],
  }),
  en: ({ name, host, url }) => ({
    subject: `${host} receives nothing from Levain any more`,
    paragraphs: [
      `Hello ${name},`,
      `For ${WEBHOOK_FAILING_DAYS} days no message has arrived at ${host}. Levain has stopped sending to it.`,
      'What happens meanwhile will not be told to it. Once the address is mended, an administrator starts it again in the settings.',
    ],
    buttons: [{ label: 'See the last messages', url, look: 'primary' }],
    after: [],
  }),
};
