import type { Locale } from '../locale.js';
import { formatFor, NO_BREAK, type TextFormat } from '../text/format.js';
import type { EffectOnGoal, GoalProgress } from './goal-progress.js';

/** Below this many verdicts their counts say nothing of the goal as a whole, and the sentence says so. */
export const ENOUGH_VERDICTS = 3;

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** French counts nought as one. */
const INCOMING = {
  fr: {
    running: (count: number) => plural(count, 'test en cours', 'tests en cours'),
    waiting: (count: number) => plural(count, 'résultat à juger', 'résultats à juger'),
    preparing: (count: number) => plural(count, 'test en préparation', 'tests en préparation'),
    stopped: (count: number) => plural(count, 'test abandonné en route', 'tests abandonnés en route'),
  },
  en: {
    running: (count: number) => plural(count, 'test running', 'tests running'),
    waiting: (count: number) => plural(count, 'result to be judged', 'results to be judged'),
    preparing: (count: number) => plural(count, 'test being prepared', 'tests being prepared'),
    stopped: (count: number) => plural(count, 'test given up on the way', 'tests given up on the way'),
  },
} as const;

const STANDINGS = ['running', 'waiting', 'preparing', 'stopped'] as const;

function underWay(progress: GoalProgress, locale: Locale, format: TextFormat): string | null {
  const parts = STANDINGS.flatMap((standing) => {
    const count = progress[standing];
    return count > 0 ? [INCOMING[locale][standing](count)] : [];
  });
  return parts.length > 0 ? format.list(parts) : null;
}

function verdictsInFrench({ evaluated, byVerdict }: GoalProgress): string {
  const [all, held] = [evaluated, byVerdict.confirmed];
  const others = [
    [byVerdict.refuted, 'réfutée', 'réfutées'],
    [byVerdict.noDifference, 'sans différence', 'sans différence'],
    [byVerdict.notEnoughEvidence, 'sans preuves suffisantes', 'sans preuves suffisantes'],
  ] as const;
  const rest = others.flatMap(([count, one, many]) => (count > 0 ? [plural(count, one, many)] : []));
  const main = `${plural(held, 'hypothèse confirmée', 'hypothèses confirmées')} sur ${plural(all, 'évaluée', 'évaluées')}`;
  return [main, ...rest].join(', ');
}

function verdictsInEnglish({ evaluated, byVerdict }: GoalProgress): string {
  const others = [
    [byVerdict.refuted, 'refuted'],
    [byVerdict.noDifference, 'without a difference'],
    [byVerdict.notEnoughEvidence, 'without enough evidence'],
  ] as const;
  const rest = others.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  const of = evaluated === 1 ? '1 hypothesis evaluated' : `${evaluated} hypotheses evaluated`;
  return [`${byVerdict.confirmed} confirmed of ${of}`, ...rest].join(', ');
}

function range({ lowShare, highShare }: EffectOnGoal, locale: Locale, format: TextFormat): string {
  if (lowShare === null || highShare === null) return '';
  const [low, high] = [format.percent(lowShare, 0), format.percent(highShare, 0)];
  return locale === 'fr' ? ` (de ${low} à ${high})` : ` (${low} to ${high})`;
}

function effectInFrench(effect: EffectOnGoal, format: TextFormat): string {
  const last = `l’effet mesuré le plus récent (n°${NO_BREAK}${effect.experimentNumber})`;
  if (effect.isUnclear) return `${last} ne se distingue pas de zéro`;
  if (effect.share < 0) return `${last} s’éloigne de la cible`;
  const part = effect.share >= 1 ? 'tout l’écart visé' : `${format.percent(effect.share, 0)} de l’écart visé`;
  return `${last} couvre ${part}${range(effect, 'fr', format)}`;
}

function effectInEnglish(effect: EffectOnGoal, format: TextFormat): string {
  const last = `the latest effect measured (No. ${effect.experimentNumber})`;
  if (effect.isUnclear) return `${last} cannot be told from zero`;
  if (effect.share < 0) return `${last} moves away from the target`;
  const part = effect.share >= 1 ? 'the whole gap' : `${format.percent(effect.share, 0)} of the gap`;
  return `${last} covers ${part} aimed at${range(effect, 'en', format)}`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const ended = (text: string): string => `${capital(text).replaceAll(' ;', `${NO_BREAK};`)}.`;

const NOTHING_YET = {
  fr: { noExperiment: 'trop tôt pour dire', nothingEvaluated: 'trop tôt pour dire' },
  en: { noExperiment: 'too early to say', nothingEvaluated: 'too early to say' },
} as const;

const NO_EXPERIMENT = {
  fr: 'aucune expérimentation ne sert encore cet objectif',
  en: 'no experiment serves this goal yet',
} as const;

const NOTHING_EVALUATED = { fr: 'rien n’est encore évalué', en: 'nothing is evaluated yet' } as const;

/**
 * Where a goal stands, in one or two sentences made of its figures. Too early is an answer: without a verdict it says only what is under way; below
 * {@link ENOUGH_VERDICTS} verdicts it says that they are few. No percentage of success, no colour.
 */
export function goalSentences(progress: GoalProgress, locale: Locale): readonly string[] {
  const format = formatFor(locale);
  const french = locale === 'fr';
  const coming = underWay(progress, locale, format);
  if (progress.tooEarly === 'noExperiment') {
    return [
      ended(`${NOTHING_YET[locale].noExperiment}${french ? ' ' : ''}: ${NO_EXPERIMENT[locale]}`).replace(
        ' :',
        `${NO_BREAK}:`,
      ),
    ];
  }
  if (progress.tooEarly) {
    const head = `${NOTHING_YET[locale].nothingEvaluated}${french ? NO_BREAK : ''}: ${NOTHING_EVALUATED[locale]}`;
    return [ended(coming ? `${head}, ${coming}` : head)];
  }
  const few = progress.evaluated < ENOUGH_VERDICTS;
  const verdicts = french ? verdictsInFrench(progress) : verdictsInEnglish(progress);
  const note = few ? (french ? ' ; c’est encore peu pour conclure' : '; too few to conclude from') : '';
  const effect = progress.effect && (french ? effectInFrench : effectInEnglish)(progress.effect, format);
  const first = ended(`${verdicts}${note}${effect ? `${french ? ' ;' : ';'} ${effect}` : ''}`);
  const rest = coming && ended(french ? `par ailleurs, ${coming}` : `besides, ${coming}`);
  return rest ? [first, rest] : [first];
}
