import type { Locale } from '@levain/domain/locale.js';
import { PASSWORD_RESET_MINUTES } from '@levain/domain/members/password-reset.js';
import { composeMessage, type Message, type MessageParts } from './message.js';

export interface PasswordResetFacts {
  readonly name: string;
  readonly workspaceName: string;
  readonly url: string;
}

/** The message that carries the link to choose another password. */
export function passwordResetMessage(locale: Locale, facts: PasswordResetFacts): Message {
  return composeMessage(locale, WORDS[locale](facts));
}

const WORDS: Readonly<Record<Locale, (facts: PasswordResetFacts) => MessageParts>> = {
  fr: ({ name, workspaceName, url }) => ({
    subject: 'Choisir un autre mot de passe',
    paragraphs: [
      `Bonjour ${name},`,
      `Quelqu’un, sans doute vous, a dit avoir oublié le mot de passe de votre compte dans l’espace « ${workspaceName} ».`,
      'Pour en choisir un autre :',
    ],
    buttons: [{ label: 'Choisir un mot de passe', url, look: 'primary' }],
    after: [
      `Ce lien ne sert qu’une fois, pendant ${PASSWORD_RESET_MINUTES} minutes. Vos autres appareils seront déconnectés.`,
      'Si ce n’était pas vous, ignorez ce message : votre mot de passe reste le même.',
    ],
  }),
  en: ({ name, workspaceName, url }) => ({
    subject: 'Choose another password',
    paragraphs: [
      `Hello ${name},`,
      `Somebody, probably you, said that the password of your account in the workspace “${workspaceName}” is forgotten.`,
      'To choose another one:',
    ],
    buttons: [{ label: 'Choose a password', url, look: 'primary' }],
    after: [
      `This link works once, for ${PASSWORD_RESET_MINUTES} minutes. Your other devices will be signed out.`,
      'If it was not you, ignore this message: your password stays the same.',
    ],
  }),
};
