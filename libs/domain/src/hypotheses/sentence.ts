import type { Locale } from '../locale.js';
import { HYPOTHESIS_PARTS, type HypothesisPart, type HypothesisParts } from './hypothesis.js';
import { writeTarget } from './target.js';
import { elide, inSentence, isPluralFrench, spaceFrench } from './words.js';

/** A piece of the sentence: a connector (shown bold), a part as typed, or the gap of a part not said yet. */
export interface SentenceSegment {
  readonly kind: 'connector' | 'part' | 'missing';
  /** Which part, for a part or a gap. */
  readonly name?: HypothesisPart;
  readonly text: string;
}

/** The hypothesis as a sentence. Joining the texts of the segments gives `text`. */
export interface Sentence {
  readonly segments: readonly SentenceSegment[];
  readonly text: string;
  /** Parts that must be said and are not; the target may be said in the plan, the rationale not at all. */
  readonly missing: readonly HypothesisPart[];
}

/** What stands for a part not said yet. */
export const GAP = '…';

type Said = (name: Exclude<HypothesisPart, 'direction'>) => string | null;
type Piece = readonly [kind: SentenceSegment['kind'], text: string, name?: HypothesisPart];

const connector = (text: string): Piece => ['connector', text];
const part = (name: HypothesisPart, text: string | null): Piece =>
  text ? ['part', text, name] : ['missing', GAP, name];

/** "de 10 %", "d'un tiers", "jusqu'à 50 %": a preposition typed with the target is kept. */
function frenchTarget(target: string): Piece[] {
  const hasPreposition = /^(?:d[’']|jusqu|(?:de|du|à|au(?!\s(?:moins|plus))|par|en)\s)/iu.test(target);
  return [connector(hasPreposition ? ' ' : ` ${elide('de', target)}`), part('target', target)];
}

const FRENCH_VERBS = {
  increase: ['augmentera', 'augmenteront'],
  decrease: ['diminuera', 'diminueront'],
} as const;

function frenchPieces(said: Said, parts: HypothesisParts): Piece[] {
  const observation = said('observation');
  const change = said('change');
  const measure = said('measure');
  const target = said('target');
  const rationale = said('rationale');
  const verb = parts.direction
    ? FRENCH_VERBS[parts.direction][measure && isPluralFrench(measure) ? 1 : 0]
    : null;
  const si = /^ils?\b/iu.test(change ?? '') ? 's’' : 'si ';
  return [
    connector(`Parce ${elide('que', observation ?? '')}`),
    part('observation', observation),
    connector(', pour '),
    part('audience', said('audience')),
    connector(`, ${si}`),
    part('change', change),
    connector(', alors '),
    part('measure', measure),
    connector(' '),
    part('direction', verb),
    ...(target ? frenchTarget(writeTarget(target, 'fr')) : [connector(' de '), part('target', null)]),
    ...(rationale ? [connector(', car '), part('rationale', rationale)] : []),
    connector('.'),
  ];
}

function englishPieces(said: Said, parts: HypothesisParts): Piece[] {
  const target = said('target');
  const rationale = said('rationale');
  const by = target && /^(?:by|to|from|down|up)\s/iu.test(target) ? ' ' : ' by ';
  return [
    connector('Because '),
    part('observation', said('observation')),
    connector(', for '),
    part('audience', said('audience')),
    connector(', if '),
    part('change', said('change')),
    connector(', then '),
    part('measure', said('measure')),
    connector(' will '),
    part('direction', parts.direction),
    connector(by),
    part('target', target ? writeTarget(target, 'en') : null),
    ...(rationale ? [connector(', since '), part('rationale', rationale)] : []),
    connector('.'),
  ];
}

/**
 * Composes the sentence in a language: "Because [observation], for [audience], if [change], then [measure] will
 * [direction] by [target]", and ", since [rationale]" when there is one. Connectors follow the language (elision,
 * verb agreeing with the measure, no-break spaces); what people typed stays in their own words, only its first
 * capital and last full stop go. A part not said is a gap.
 */
export function composeSentence(parts: HypothesisParts, locale: Locale): Sentence {
  const said: Said = (name) => {
    const text = parts[name]?.trim() ? inSentence(parts[name]!, locale) : null;
    return text && locale === 'fr' ? spaceFrench(text) : text;
  };
  const pieces = locale === 'fr' ? frenchPieces(said, parts) : englishPieces(said, parts);
  const segments = pieces.map(([kind, text, name]): SentenceSegment => ({
    kind,
    ...(name ? { name } : {}),
    text,
  }));
  const optional: readonly HypothesisPart[] = ['target', 'rationale'];
  const missing = HYPOTHESIS_PARTS.filter((name) => !optional.includes(name) && !parts[name]?.trim());
  return { segments, text: segments.map((segment) => segment.text).join(''), missing };
}
