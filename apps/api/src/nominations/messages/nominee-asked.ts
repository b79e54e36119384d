import type { Locale } from '@levain/domain/locale.js';
import { composeMessage, type Message, type MessageParts } from '../../mail/messages/message.js';
import { toldLines, type Told } from '../told-words.js';

export interface NomineeAskedFacts extends Told {
  readonly name: string;
  readonly roundTitle: string;
  readonly url: string;
}

/** Tells somebody, and nobody else, that colleagues named them. */
export function nomineeAskedMessage(locale: Locale, facts: NomineeAskedFacts): Message {
  return composeMessage(locale, { about: facts.roundTitle, ...WORDS[locale](facts) });
}

const WORDS: Readonly<Record<Locale, (facts: NomineeAskedFacts) => MessageParts>> = {
  fr: (facts) => ({
    subject: 'Des collègues se tournent vers vous',
    paragraphs: [
      `Bonjour ${facts.name},`,
      ...toldLines('fr', facts),
      'Acceptez-vous d’être parmi les relais, sur les sujets et dans la limite de temps que vous choisissez ? Personne ne sait encore que vous avez été nommé·e, et personne ne le saura si vous refusez.',
    ],
    buttons: [{ label: 'Choisir', url: facts.url, look: 'primary' }],
    after: ['Vous pourrez changer d’avis à tout moment.'],
  }),
  en: (facts) => ({
    subject: 'Colleagues turn to you',
    paragraphs: [
      `Hello ${facts.name},`,
      ...toldLines('en', facts),
      'Do you agree to be one of the relays, on the topics and within the hours that you choose? Nobody knows yet that you were named, and nobody will if you decline.',
    ],
    buttons: [{ label: 'Choose', url: facts.url, look: 'primary' }],
    after: ['You can change your mind at any time.'],
  }),
};
