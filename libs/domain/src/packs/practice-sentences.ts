import { write, type Sentence } from '../boards/sentence.js';
import type { Locale } from '../locale.js';
import {
  amendedRate,
  confirmedByTwoRate,
  learningRate,
  targetSetRate,
} from '../portfolio/measures-of-practice.js';
import type { Share } from '../portfolio/share.js';
import { formatFor } from '../text/format.js';
import type { PackFigures } from './pack-content.js';

interface PracticeWords {
  readonly learning: string;
  readonly target: string;
  readonly amended: string;
  readonly confirmed: string;
  readonly of: (part: string, whole: string) => string;
  readonly share: (rate: string, low: string, high: string) => string;
  readonly tooFew: string;
  readonly days: (days: string) => string;
}

const WORDS: Readonly<Record<Locale, PracticeWords>> = {
  fr: {
    learning: 'Tests terminés qui ont donné un verdict et un enseignement écrit',
    target: 'Tests dont la cible était fixée avant le départ',
    amended: 'Paris modifiés ensuite par avenant',
    confirmed: 'Verdicts confirmés par une autre personne',
    of: (part, whole) => ` : ${part} sur ${whole}`,
    share: (rate, low, high) => `, soit ${rate} (entre ${low} et ${high} avec ce nombre).`,
    tooFew: ' ; trop peu pour une part.',
    days: (days) => `Du départ d’un test à son verdict confirmé : ${days} jours, en médiane.`,
  },
  en: {
    learning: 'Tests that ended with a verdict and a written learning',
    target: 'Tests whose target was set before the start',
    amended: 'Bets amended afterwards',
    confirmed: 'Verdicts confirmed by somebody else',
    of: (part, whole) => `: ${part} of ${whole}`,
    share: (rate, low, high) => `, that is ${rate} (between ${low} and ${high} with that number).`,
    tooFew: '; too few for a share.',
    days: (days) => `From the start of a test to its confirmed verdict: ${days} days, in the median.`,
  },
};

/** How one tests and learns, a sentence a measure: counts always, a share with its interval from five cases on, no target. */
export function practiceSentences(figures: PackFigures, locale: Locale): readonly Sentence[] {
  const words = WORDS[locale];
  const format = formatFor(locale);
  const say = (name: string, { part, whole, rate, low, high }: Share): string => {
    const share =
      rate === null || low === null || high === null
        ? words.tooFew
        : words.share(format.percent(rate, 0), format.percent(low, 0), format.percent(high, 0));
    return `${name}${words.of(format.number(part), format.number(whole))}${share}`;
  };
  const measures: readonly (readonly [string, Share])[] = [
    [words.learning, learningRate(figures)],
    [words.target, targetSetRate(figures)],
    [words.amended, amendedRate(figures)],
    [words.confirmed, confirmedByTwoRate(figures)],
  ];
  const said = measures.filter(([, { whole }]) => whole > 0).map(([name, share]) => say(name, share));
  const days = figures.medianDays === null ? [] : [words.days(format.number(figures.medianDays, 0))];
  return [...said, ...days].map((sentence) => write(locale, [sentence]));
}
