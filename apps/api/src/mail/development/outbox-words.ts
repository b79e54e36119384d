import type { Locale } from '@levain/domain/locale.js';

export interface OutboxWords {
  readonly title: string;
  readonly why: string;
  readonly empty: string;
  readonly waiting: string;
  readonly failed: string;
  readonly hidden: string;
  readonly skipped: Readonly<Record<'muted' | 'over', string>>;
  readonly to: string;
  readonly written: string;
  readonly files: string;
  readonly text: string;
  readonly back: string;
  readonly absent: string;
}

export const OUTBOX_WORDS: Readonly<Record<Locale, OutboxWords>> = {
  fr: {
    title: 'Messages écrits',
    why: 'Aucun serveur de messagerie ne les a pris : ils sont gardés ici, les plus récents d’abord, au plus cinquante.',
    empty:
      'Rien n’a encore été écrit. Invitez quelqu’un, et le message apparaîtra ici une seconde plus tard.',
    waiting: 'en attente',
    failed: 'pas encore écrit',
    hidden: 'envoyé, et ne se lit pas ici',
    skipped: {
      muted: 'non envoyé : la personne ne veut plus de ces messages',
      over: 'non envoyé : plus rien à dire',
    },
    to: 'À',
    written: 'Écrit le',
    files: 'Fichiers joints',
    text: 'En texte seul',
    back: 'Tous les messages',
    absent: 'Ce message n’est pas ici',
  },
  en: {
    title: 'Messages written',
    why: 'No mail server took them: they are kept here, newest first, fifty at most.',
    empty: 'Nothing was written yet. Invite somebody, and the message shows here a second later.',
    waiting: 'waiting',
    failed: 'not written yet',
    hidden: 'sent, and not to be read here',
    skipped: { muted: 'not sent: the person wants no more of these', over: 'not sent: nothing left to say' },
    to: 'To',
    written: 'Written on',
    files: 'Files',
    text: 'As plain text',
    back: 'All messages',
    absent: 'This message is not here',
  },
};
