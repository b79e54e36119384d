import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';

/** Words of the page and of the message that ask for a forecast. */
export interface ForecastWords {
  readonly title: string;
  readonly ask: (ownerName: string) => string;
  readonly question: string;
  readonly low: string;
  readonly even: string;
  readonly high: string;
  readonly finer: string;
  readonly finerLabel: string;
  readonly give: string;
  readonly hidden: string;
  readonly until: (day: string) => string;
  readonly invalid: string;
  readonly thanks: string;
  readonly said: (percent: string) => string;
  readonly next: string;
  readonly closed: string;
  readonly closedWhy: string;
}

export const FORECAST_WORDS: Readonly<Record<Locale, ForecastWords>> = {
  fr: {
    title: 'À combien y croyez-vous ?',
    ask: (ownerName) => `${ownerName} met ceci à l’essai, et vous y participez :`,
    question: 'Quelle est la chance que cela se vérifie ?',
    low: 'sans doute pas',
    even: 'une chance sur deux',
    high: 'presque sûr',
    finer: 'Un autre nombre',
    finerLabel: 'En pour cent, de 0 à 100',
    give: 'Donner ce pronostic',
    hidden:
      'Personne ne voit votre pronostic avant le verdict, pas même la personne qui mène l’essai. Après, il compte dans l’ensemble, jamais avec votre nom.',
    until: (day) => `Vous pouvez répondre jusqu’au ${day}.`,
    invalid: 'Un pronostic est un nombre entier de 0 à 100.',
    thanks: 'Merci, c’est noté',
    said: (percent) => `Votre pronostic : ${percent}.`,
    next: 'Il reste caché de tous jusqu’au verdict. Si vous avez un compte, vous pouvez le changer jusqu’à la fin de l’essai.',
    closed: 'L’essai est terminé',
    closedWhy: 'On ne peut plus donner de pronostic : les résultats sont connus. Merci d’y avoir pensé.',
  },
  en: {
    title: 'How likely do you think it is?',
    ask: (ownerName) => `${ownerName} is testing this, and you take part in it:`,
    question: 'What is the chance that it comes true?',
    low: 'probably not',
    even: 'one chance in two',
    high: 'almost certain',
    finer: 'Another number',
    finerLabel: 'In per cent, from 0 to 100',
    give: 'Give this forecast',
    hidden:
      'Nobody sees your forecast before the verdict, not even the person who leads the test. After it, it counts in the whole, never with your name.',
    until: (day) => `You can answer until ${day}.`,
    invalid: 'A forecast is a whole number from 0 to 100.',
    thanks: 'Thank you, noted',
    said: (percent) => `Your forecast: ${percent}.`,
    next: 'It stays hidden from everybody until the verdict. If you have an account, you can change it until the test ends.',
    closed: 'The test has ended',
    closedWhy: 'A forecast can no longer be given: the results are known. Thank you for thinking of it.',
  },
};

/** A probability as it is read: `60 %` in French, `60%` in English. */
export const percentText = (locale: Locale, probability: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(probability);

/** A day as it is read. */
export const dayText = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
