import type { Locale } from '@levain/domain/locale.js';

export interface SharedWords {
  readonly from: (workspace: string) => string;
  readonly asOf: (day: string) => string;
  readonly frozenOn: (day: string) => string;
  readonly more: (count: number) => string;
  readonly nobody: string;
  readonly counted: (until: string) => string;
  readonly failed: string;
  readonly failedWhy: string;
}

/** What stands around the answers on a page for readers outside. No-break spaces as French asks. */
export const SHARED_WORDS: Readonly<Record<Locale, SharedWords>> = {
  fr: {
    from: (workspace) => `Partagé par « ${workspace} »`,
    asOf: (day) => `Au ${day} : l’état du jour, chaque fois que la page s’ouvre.`,
    frozenOn: (day) => `Figé le ${day} : rien n’y change plus.`,
    more: (count) => (count === 1 ? 'Et une autre.' : `Et ${count} autres.`),
    nobody: 'Personne n’est nommé sur cette page. Les échecs y ont autant de place que le reste.',
    counted: (until) =>
      `Page en lecture seule, ouverte jusqu’au ${until}. Elle compte ses ouvertures, jamais ses lecteurs : ni cookie, ni script, ni traceur.`,
    failed: 'Cela n’a pas marché',
    failedWhy: 'La faute est de notre côté. Réessayez dans une minute.',
  },
  en: {
    from: (workspace) => `Shared by “${workspace}”`,
    asOf: (day) => `On ${day}: as it stands, every time the page is opened.`,
    frozenOn: (day) => `Frozen on ${day}: nothing in it changes any more.`,
    more: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    nobody: 'Nobody is named on this page. Failures have as much room as the rest.',
    counted: (until) =>
      `A page to read, open until ${until}. It counts its openings, never its readers: no cookie, no script, no tracker.`,
    failed: 'That did not work',
    failedWhy: 'The fault is on our side. Try again in a minute.',
  },
};
