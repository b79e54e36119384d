import type { Locale } from '../locale.js';
import { saysDirection } from './effect.js';
import { fold } from './fold.js';
import type { HypothesisPart, HypothesisParts } from './hypothesis.js';
import { readTarget } from './target.js';

/**
 * What could make the sentence better. Advice, never a refusal; the screen words each kindly, with its parameters.
 */
export const HINT_CODES = [
  'observationMissing',
  'toolBeforeNeed', // {tool}
  'lackIsNotNeed', // {tool}
  'audienceMissing',
  'audienceTooWide', // {words}
  'changeMissing',
  'twoChanges', // {first, second}
  'measureMissing',
  'twoMeasures', // {first, second}
  'attentionIsNotOutcome', // {words}
  'directionMissing',
  'targetMissing',
  'targetWithoutFigure', // {target}
  'targetWithoutBaseline', // {target}
  'vagueWord', // {words}
  'partTooLong', // {words}: how many
] as const;

/** One of {@link HINT_CODES}. */
export type HintCode = (typeof HINT_CODES)[number];

/** One piece of advice, beside the part it is about. */
export interface Hint {
  readonly code: HintCode;
  readonly part: HypothesisPart;
  /** Words are quoted as they were typed. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** What the hints look at beside the sentence. */
export interface HintContext {
  readonly locale: Locale;
  /** A baseline is known: in the plan, or in the metric. */
  readonly hasBaseline: boolean;
}

/** Words of a part above which it no longer reads in one breath. */
export const PART_WORDS_MAX = 25;

const WORDS = {
  tool: /(?<!\p{L})(?:forums?|applis?|applications?|apps?|chatbots?|chats?|blogs?|wikis?|newsletters?|infolettres?|intranets?|hashtags?|podcasts?|pages? (?:facebook|linkedin)|facebook|linkedin|instagram|tiktok|twitter|whatsapp|teams|slack|yammer|discord|reseau social|plateformes?|platforms?|outils?|tools?|ia|ai)(?!\p{L})/u,
  lack: /(?<!\p{L})(?:il n'y a pas|il manque|nous n'avons pas|on n'a pas|pas encore de|absence d|manque d|there is no|there are no|we have no|we don't have|we do not have|lack of|no )/u,
  wide: /(?<!\p{L})(?:tout le monde|tous(?! les (?:jours|matins|soirs|mois))|toutes|le grand public|les gens|everyone|everybody|anyone|people|the public|all (?:customers|users|employees)|n'importe qui)(?!\p{L})/u,
  attention:
    /(?<!\p{L})(?:likes?|j'aime|abonnes?|followers?|fans?|vues?|views?|impressions?|clics?|clicks?|partages?|shares?|visites?|visits?|pages vues|portee|reach|retweets?)(?!\p{L})/u,
  vague:
    /(?<!\p{L})(?:mieux|meilleure?s?|ameliorer?|optimis\p{L}*|dynamis\p{L}*|moderni\p{L}*|innov\p{L}*|engage(?:ment|r)?|image|notoriete|visibilite|qualite|efficace\p{L}*|plus d'impact|synergi\p{L}*|valoris\p{L}*|better|improv\p{L}*|optimi[sz]\p{L}*|awareness|visibility|quality|engaging|innovati\p{L}*|effective\p{L}*|impact|synerg\p{L}*)(?!\p{L})/u,
} as const;

// A second verb after "et" or "and" is a second change; two nouns joined are one.
const SECOND_CHANGE = {
  fr: /(?:,| et| puis| ainsi que| tout en)+ (?:que )?(?:nous |on |j'|je )?(?:\p{L}{3,}(?:ons|ant|er|ir)|(?:on|nous|je) \p{L}+|publie|ouvre|cree|lance|envoie|repond|invite|propose|ajoute|change|remplace|supprime|met)(?!\p{L})/u,
  en: /(?:,| and| then| as well as| while)+ (?:(?:we|also|i) )?(?:open|publish|answer|send|invite|create|launch|add|change|replace|remove|offer|post|reply|train|hire|move|start|stop|\p{L}{3,}ing)(?!\p{L})/u,
} as const;

const SECOND_MEASURE = {
  fr: / (?:et|ainsi que) (?:le |la |les |l'|une? )?\p{L}/u,
  en: / and (?:the |an? )?\p{L}/u,
} as const;

function found(pattern: RegExp, text: string | null): string | null {
  const match = text ? pattern.exec(fold(text)) : null;
  return match && text!.slice(match.index, match.index + match[0].length).trim();
}

/** Cuts a part in two where the pattern begins; null when it does not. */
function cut(pattern: RegExp, text: string | null): { first: string; second: string } | null {
  const match = text ? pattern.exec(fold(text)) : null;
  if (!match || match.index === 0) return null;
  const second = text!
    .slice(match.index)
    .replace(/^[\s,]*(?:(?:et|puis|ainsi que|tout en|and|then|as well as|while)\s)?/iu, '');
  return { first: text!.slice(0, match.index).trim(), second: second.trim() };
}

type Add = (code: HintCode, part: HypothesisPart, parameters?: Hint['parameters']) => void;

function needHints(add: Add, { observation, audience, change }: HypothesisParts) {
  const tool = found(WORDS.tool, change);
  if (!observation) {
    if (tool) add('toolBeforeNeed', 'observation', { tool });
    else add('observationMissing', 'observation');
  } else {
    const missed = found(WORDS.tool, observation);
    if (missed && found(WORDS.lack, observation)) add('lackIsNotNeed', 'observation', { tool: missed });
  }
  const wide = found(WORDS.wide, audience);
  if (!audience) add('audienceMissing', 'audience');
  else if (wide) add('audienceTooWide', 'audience', { words: wide });
}

function changeHints(add: Add, { change, observation }: HypothesisParts, locale: Locale) {
  if (!change && observation) add('changeMissing', 'change');
  const two = cut(SECOND_CHANGE[locale], change);
  if (two) add('twoChanges', 'change', two);
}

function measureHints(add: Add, parts: HypothesisParts, { locale, hasBaseline }: HintContext) {
  const { change, measure, direction, target } = parts;
  if (!measure && change) add('measureMissing', 'measure');
  const two = cut(SECOND_MEASURE[locale], measure);
  if (two) add('twoMeasures', 'measure', two);
  const attention = found(WORDS.attention, measure);
  if (attention) add('attentionIsNotOutcome', 'measure', { words: attention });
  if (measure && !direction && !saysDirection(measure, locale)) add('directionMissing', 'direction');
  if (measure && !target) add('targetMissing', 'target');
  if (!target) return;
  const hasFigure =
    /\d/u.test(target) ||
    readTarget(target) !== null ||
    /moitie|half|tiers|third|quart|doubl/u.test(fold(target));
  if (!hasFigure) add('targetWithoutFigure', 'target', { target });
  else if (!hasBaseline) add('targetWithoutBaseline', 'target', { target });
}

function wordHints(add: Add, parts: HypothesisParts) {
  for (const part of ['change', 'measure'] as const) {
    const vague = found(WORDS.vague, parts[part]);
    if (vague) add('vagueWord', part, { words: vague });
  }
  for (const part of ['observation', 'audience', 'change', 'measure', 'rationale'] as const) {
    const words = parts[part]?.split(/\s+/u).length ?? 0;
    if (words > PART_WORDS_MAX) add('partTooLong', part, { words });
  }
}

/**
 * Advice on a hypothesis being written, by rules and nothing else: no need, a tool before the need, the lack of a
 * tool taken for a need, no audience or everyone, two changes or two measures at once, attention (likes, views) taken
 * for an outcome, no measure, no direction, no target, a target without figure or without baseline, vague words,
 * parts too long. An empty hypothesis gets none: it is only begun.
 */
export function hypothesisHints(parts: HypothesisParts, context: HintContext): readonly Hint[] {
  const isBegun = Object.values(parts).some((part) => part !== null && part.trim() !== '');
  if (!isBegun) return [];
  const hints: Hint[] = [];
  const add: Add = (code, part, parameters = {}) => hints.push({ code, part, parameters });
  needHints(add, parts);
  changeHints(add, parts, context.locale);
  measureHints(add, parts, context);
  wordHints(add, parts);
  return hints;
}
