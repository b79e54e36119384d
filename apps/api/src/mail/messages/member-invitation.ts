import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import { composeMessage, type Message, type MessageParts } from './message.js';

export interface MemberInvitationFacts {
  readonly name: string;
  readonly inviterName: string;
  readonly workspaceName: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/** The message that lets somebody become a member, in the language of the workspace they join. */
export function memberInvitationMessage(locale: Locale, facts: MemberInvitationFacts): Message {
  const day = new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    facts.expiresAt,
  );
  return composeMessage(locale, WORDS[locale](facts, day));
}

type Words = (facts: MemberInvitationFacts, day: string) => MessageParts;

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: ({ name, inviterName, workspaceName, url }, day) => ({
    subject: `${inviterName} vous invite dans « ${workspaceName} »`,
    paragraphs: [
      `Bonjour ${name},`,
      `${inviterName} vous invite à rejoindre l’espace « ${workspaceName} » dans Levain, où l’on suit les expérimentations de l’organisation et ce qu’elles apprennent.`,
      'Pour choisir votre mot de passe et entrer :',
    ],
    buttons: [{ label: 'Rejoindre l’espace', url, look: 'primary' }],
    after: [
      `Ce lien ne sert qu’une fois, jusqu’au ${day}.`,
      'Si vous n’attendiez pas ce message, vous pouvez l’ignorer : rien ne se passe sans vous.',
    ],
  }),
  en: ({ name, inviterName, workspaceName, url }, day) => ({
    subject: `${inviterName} invites you to “${workspaceName}”`,
    paragraphs: [
      `Hello ${name},`,
      `${inviterName} invites you to join the workspace “${workspaceName}” in Levain, where the organisation follows its experiments and what they teach.`,
      'To choose your password and come in:',
    ],
    buttons: [{ label: 'Join the workspace', url, look: 'primary' }],
    after: [
      `This link works once, until ${day}.`,
      'If you did not expect this message, you can ignore it: nothing happens without you.',
    ],
  }),
};
