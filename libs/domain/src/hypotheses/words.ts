import type { Locale } from '../locale.js';

/**
 * Joins a little word and what follows, with the elision French asks for: "que" + "il" is "qu'il", "de" + "un" is
 * "d'un".
 */
export function elide(word: string, next: string): string {
  return elides(next) ? `${word.slice(0, -1)}’` : `${word} `;
}

// Not elided before: aspirated h, figures, "onze", "oui", "y" as a consonant. Of the words in h, only the common mute ones elide.
const MUTE_H =
  /^h(?:abit|abill|abitu|abitant|alt[eé]r|armoni|ebdo|éberg|ectar|élic|er[bm]|ésit|eur(?!t)|ier|ist|iver|omm|onn|onor|ôpit|opit|or(?:aire|izon|loge)|ôt|um)/iu;

function elides(next: string): boolean {
  const text = next.normalize('NFC').trimStart();
  if (/^(?:onz|oui|ouistiti|yaourt|yoga|un\s(?:sur|à)\s)/iu.test(text)) return false;
  return /^[aàâæeéèêëiîïoôœuùûü]/iu.test(text) || /^y\s/iu.test(text) || MUTE_H.test(text);
}

// Words whose capital only comes from having been typed first in a box.
const FIRST_WORDS: Readonly<Record<Locale, RegExp>> = {
  fr: /^(?:les?|la|une?|des?|du|on|nous|vous|ils?|elles?|je|tu|nos|notre|vos|votre|leurs?|ce|ces|cet|cette|mes|ses|son|sa|il|chaque|tous|toutes|tout|aucune?|certaine?s|plusieurs|beaucoup|trop|peu|moins|plus|deux|trois|dix|au|aux|en|dans|sur|par|pour|à|quand|lorsque|ouvrir|publier|répondre|proposer|créer|mettre|afficher|envoyer|inviter|clients?|personne)$/iu,
  en: /^(?:the|an?|we|you|they|he|she|it|our|your|their|his|her|its|this|that|these|those|every|each|all|some|many|most|few|fewer|less|more|no|people|customers?|when|in|on|at|by|for|to|two|three|ten|opening|publishing|answering|showing|sending|open|publish|answer|show|send|there)$/iu,
};

/**
 * Lower-cases the first letter of a part that goes inside a sentence, when its word is a common one: never a name,
 * never an acronym.
 */
export function inSentence(part: string, locale: Locale): string {
  const text = part.trim().replace(/[\s.,;:!]+$/u, '');
  const first = /^[\p{L}]+/u.exec(text)?.[0] ?? '';
  const elided = locale === 'fr' && /^[LDNJCSQ][’']/u.test(text);
  return elided || FIRST_WORDS[locale].test(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/**
 * Whether a French noun phrase is plural, by its first word: "les appels", "nos délais"; and two things joined by
 * "et".
 */
export function isPluralFrench(phrase: string): boolean {
  const text = phrase.trim();
  if (/^(?:le|la|une?|ce|cet|cette|notre|votre|leur|mon|ma|son|sa)\s|^l[’']/iu.test(text)) {
    return /\set\s(?:le|la|l[’']|les|une?|notre|votre)\b/iu.test(text);
  }
  if (/^(?:les|des|nos|vos|leurs|ces|mes|ses|deux|trois|plusieurs)\s/iu.test(text)) return true;
  return (
    /^\p{L}+[sx]\b/iu.test(text) &&
    !/^(?:accès|avis|cas|coût|délais?\sde|prix|nombres?\sde|succès|taux|temps|\p{L}*us)\b/iu.test(text)
  );
}

/** Narrow or plain no-break spaces where French typography wants them: before : ; ? ! % » and after «. */
export function spaceFrench(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]*([;?!])(?=\s|$|»)/gu, '\u202f$1')
    .replace(/[ \u00a0\u202f]+([:%])/gu, '\u00a0$1')
    .replace(/[ \u00a0\u202f]*»/gu, '\u00a0»')
    .replace(/«[ \u00a0\u202f]*/gu, '«\u00a0')
    .replace(/'/gu, '’');
}
