import type { Rhythm } from '@levain/domain/digests/digest.js';
import type { Locale } from '@levain/domain/locale.js';

/** The first one tells how things stand, the next ones what is otherwise, if anything is. */
export type News = 'first' | 'changed' | 'quiet';

const NEWS: Readonly<Record<Locale, Readonly<Record<News, string>>>> = {
  fr: { first: 'où en sont les expérimentations', changed: 'ce qui a changé', quiet: 'rien n’a changé' },
  en: { first: 'where the experiments stand', changed: 'what changed', quiet: 'nothing changed' },
};

interface DigestWords {
  readonly subject: (workspace: string, day: string, news: News) => string;
  readonly since: (day: string) => string;
  readonly first: Readonly<Record<Rhythm, string>>;
  readonly quiet: (day: string) => string;
  readonly more: (count: number) => string;
  readonly board: string;
  readonly page: string;
  readonly answer: string;
  readonly pageWhy: (day: string) => string;
  readonly why: (rhythm: Rhythm) => string;
  /** Why somebody outside is written to. */
  readonly invited: (inviter: string | null, workspace: string) => string;
}

/** What stands around a digest. No-break spaces as French asks. */
export const DIGEST_WORDING: Readonly<Record<Locale, DigestWords>> = {
  fr: {
    subject: (workspace, day, news) => `${workspace}, au ${day} : ${NEWS.fr[news]}`,
    since: (day) => `Ce qui a changé depuis le ${day}.`,
    first: {
      weekly: 'Voici où en sont les expérimentations. Chaque lundi, vous lirez ce qui a changé.',
      monthly:
        'Voici où en sont les expérimentations. Le premier de chaque mois, vous lirez ce qui a changé.',
    },
    quiet: (day) => `Rien n’a changé depuis le ${day}.`,
    more: (count) => (count === 1 ? 'Et un autre changement.' : `Et ${count} autres changements.`),
    board: 'Lire le tableau',
    page: 'Lire la page',
    answer: 'Répondre',
    pageWhy: (day) => `Cette page est à vous, en lecture seule, jusqu’au ${day}. Personne n’y est nommé.`,
    why: (rhythm) =>
      rhythm === 'weekly'
        ? 'Ce résumé vient chaque lundi matin.'
        : 'Ce résumé vient le premier matin de chaque mois.',
    invited: (inviter, workspace) =>
      `Vous le recevez parce que ${inviter ?? `l’espace « ${workspace} »`} vous y a invité et que vous avez dit oui.`,
  },
  en: {
    subject: (workspace, day, news) => `${workspace}, ${day}: ${NEWS.en[news]}`,
    since: (day) => `What changed since ${day}.`,
    first: {
      weekly: 'This is where the experiments stand. Every Monday you will read what changed.',
      monthly: 'This is where the experiments stand. On the first of every month you will read what changed.',
    },
    quiet: (day) => `Nothing changed since ${day}.`,
    more: (count) => (count === 1 ? 'And one more change.' : `And ${count} more changes.`),
    board: 'Read the board',
    page: 'Read the page',
    answer: 'Answer',
    pageWhy: (day) => `This page is yours, to read only, until ${day}. Nobody is named on it.`,
    why: (rhythm) =>
      rhythm === 'weekly'
        ? 'This digest comes every Monday morning.'
        : 'This digest comes on the first morning of every month.',
    invited: (inviter, workspace) =>
      `You receive it because ${inviter ?? `the workspace “${workspace}”`} invited you and you said yes.`,
  },
};
