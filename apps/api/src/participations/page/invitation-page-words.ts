import type { LoadAlert } from '@levain/domain/participations/load.js';
import type { Locale } from '@levain/domain/locale.js';
import { dayWords, hoursWords, monthWords } from '../words/terms-words.js';

/** The words of the page of an invitation. */
export interface PageWords {
  readonly title: (inviter: string, role: string) => string;
  readonly thought: (suggester: string) => string;
  readonly why: (inviter: string) => string;
  /** `isKnown`: whoever asks said that they knew. */
  readonly above: (alert: LoadAlert, isKnown: boolean) => string;
  readonly acceptAbove: string;
  readonly question: string;
  readonly oneTap: string;
  readonly join: string;
  readonly joinOnly: string;
  readonly no: string;
  readonly yesAfterAll: string;
  readonly declineTitle: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly someoneElse: string;
  readonly someoneHint: string;
  readonly namesMe: string;
  readonly send: string;
  readonly percent: (value: number) => string;
}

const percent = (locale: Locale) => {
  const format = new Intl.NumberFormat(locale, { style: 'percent' });
  return (value: number) => format.format(value).replace(/\s/u, '\u00a0');
};

const DECIDES = {
  fr: ['La personne qui vous écrit le sait.', 'C’est vous qui décidez.'],
  en: ['Whoever writes to you knows it.', 'It is for you to decide.'],
} as const satisfies Record<Locale, readonly string[]>;

const decides = (locale: Locale, isKnown: boolean): string =>
  DECIDES[locale].slice(isKnown ? 0 : 1).join(' ');

const FR: PageWords = {
  title: (inviter, role) => `${inviter} vous propose d’être ${role}`,
  thought: (suggester) => `${suggester} a pensé à vous.`,
  why: (inviter) => `Pourquoi vous, dit ${inviter}\u00a0:`,
  above: (alert, isKnown) =>
    alert.kind === 'paused'
      ? `Vous avez demandé une pause jusqu’au ${dayWords('fr', alert.until)}. ${decides('fr', isKnown)}`
      : `Avec cette demande, ${monthWords('fr', alert.month)} compterait ${hoursWords('fr', alert.hours)} pour vous, au-delà des ${hoursWords('fr', alert.cap)} que vous avez fixées. ${decides('fr', isKnown)}`,
  acceptAbove: 'J’accepte au-delà de ma limite',
  question: 'Est-ce que ça va marcher, à votre avis\u00a0?',
  oneTap:
    'Un seul geste\u00a0: choisir, c’est aussi dire oui. Personne ne lit votre pronostic avant le verdict.',
  join: 'Participer sans pronostic',
  joinOnly: 'Oui, j’en suis',
  no: 'Pas cette fois',
  yesAfterAll: 'Finalement, j’en suis',
  declineTitle: 'Pas cette fois',
  reason: 'Pourquoi (facultatif)',
  reasonHint: 'Lu par celles et ceux qui mènent l’expérimentation, et par vous.',
  someoneElse: 'Quelqu’un d’autre à qui demander (facultatif)',
  someoneHint: 'Prénom et nom. Rien n’est envoyé à cette personne sans la décision de qui vous écrit.',
  namesMe: 'Cette personne peut savoir que j’ai pensé à elle',
  send: 'Envoyer ma réponse',
  percent: percent('fr'),
};

const EN: PageWords = {
  title: (inviter, role) => `${inviter} asks you to be ${role}`,
  thought: (suggester) => `${suggester} thought of you.`,
  why: (inviter) => `Why you, ${inviter} says:`,
  above: (alert, isKnown) =>
    alert.kind === 'paused'
      ? `You asked for a pause until ${dayWords('en', alert.until)}. ${decides('en', isKnown)}`
      : `With this, ${monthWords('en', alert.month)} would hold ${hoursWords('en', alert.hours)} for you, above the ${hoursWords('en', alert.cap)} you set. ${decides('en', isKnown)}`,
  acceptAbove: 'I accept above my limit',
  question: 'Will it work, in your opinion?',
  oneTap: 'One tap: choosing also says yes. Nobody reads your forecast before the verdict.',
  join: 'Join without a forecast',
  joinOnly: 'Yes, count me in',
  no: 'Not this time',
  yesAfterAll: 'On second thoughts, count me in',
  declineTitle: 'Not this time',
  reason: 'Why (optional)',
  reasonHint: 'Read by those who lead the experiment, and by you.',
  someoneElse: 'Someone else to ask (optional)',
  someoneHint: 'First and last name. Nothing is sent to them unless whoever writes to you decides so.',
  namesMe: 'They may know that I thought of them',
  send: 'Send my answer',
  percent: percent('en'),
};

export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = { fr: FR, en: EN };
