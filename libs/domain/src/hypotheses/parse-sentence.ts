import type { Locale } from '../locale.js';
import { clausesOf, languageOf, tidy, type ClauseName } from './clauses.js';
import { readEffect, saysDirection } from './effect.js';
import type { HypothesisParts } from './hypothesis.js';

/** Characters of a sentence that are read; what is beyond is not a sentence. */
export const SENTENCE_MAX = 3000;

/** A sentence typed in one go, taken apart, and the language it was read in. */
export interface ParsedSentence {
  readonly locale: Locale;
  readonly parts: HypothesisParts;
}

/** Without "alors" or "then", the effect is what follows the first comma after which something goes up or down. */
function splitChange(text: string, locale: Locale): { change: string; effect: string | null } {
  const commas = [...text.matchAll(/,\s+/g)].map((match) => match.index);
  const at = commas.find((index) => saysDirection(text.slice(index + 1), locale));
  return at === undefined
    ? { change: text, effect: null }
    : { change: text.slice(0, at), effect: text.slice(at + 1) };
}

/**
 * Takes a sentence apart: "Si …, alors …, parce que …", "Because …, for …, if … then … will increase by 10%", in
 * either language and in any order, whatever the case, the accents and the apostrophes. A single reason is the
 * observation; a second one, or one said with "car" or "since" beside it, the rationale. What comes before the first
 * connector is the observation when nothing else is; a text without any connector is the change. What is not found is
 * null: nothing is guessed.
 */
export function parseSentence(text: string, known?: Locale): ParsedSentence {
  const locale = known ?? languageOf(text.slice(0, SENTENCE_MAX));
  const clauses = clausesOf(text.slice(0, SENTENCE_MAX).normalize('NFC'), locale);
  const said = (name: ClauseName | 'lead') =>
    clauses.filter((clause) => clause.name === name).map((clause) => clause.text);
  const [lead] = said('lead');
  const hasConnector = clauses.some((clause) => clause.name !== 'lead');
  const reasons = [...said('because'), ...said('rationale')].map(tidy).filter((reason) => reason !== null);
  const [typedEffect] = said('effect');
  const typedChange = said('change')[0] ?? (hasConnector ? undefined : lead);
  const split =
    typedEffect === undefined && typedChange !== undefined && hasConnector
      ? splitChange(typedChange, locale)
      : null;
  const leadEffect =
    hasConnector &&
    lead !== undefined &&
    typedEffect === undefined &&
    !split?.effect &&
    saysDirection(lead, locale);
  const effect = readEffect(typedEffect ?? split?.effect ?? (leadEffect ? lead : ''), locale);
  const observation = reasons[0] ?? (hasConnector && lead !== undefined && !leadEffect ? tidy(lead) : null);
  return {
    locale,
    parts: {
      observation,
      audience: tidy(said('audience')[0] ?? ''),
      change: tidy(split?.change ?? typedChange ?? ''),
      ...effect,
      rationale: reasons[1] ?? null,
    },
  };
}
