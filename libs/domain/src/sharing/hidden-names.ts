import type { Locale } from '../locale.js';

const SOMEBODY: Readonly<Record<Locale, string>> = { fr: 'une personne', en: 'somebody' };

/** Marks that stand between the parts of a name, or around it. */
const BETWEEN = /[\s\u00a0\u202f]+/u;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** A single word is a name only as it is written: "Rose" is somebody, "rose" is a colour. Shorter than three letters it is a word. */
function isName(name: string): boolean {
  return BETWEEN.test(name) || (name.length > 2 && name !== plain(name));
}

function patternOf(name: string): string {
  return name
    .split(BETWEEN)
    .map((part) => part.replace(SPECIAL, '\\$&'))
    .join('[\\s\\u00a0\\u202f]+');
}

/**
 * What hides the names of people in texts that others wrote: every whole name of the list becomes "somebody". Whoever is called by a first
 * name and a last name is found whatever the case; a name of one word only as it is written. Texts that name nobody are left as they are.
 */
export function nameHider(names: readonly string[], locale: Locale): (text: string) => string {
  const trimmed = names.map((name) => name.normalize('NFC').trim()).filter(isName);
  const bounded = (list: readonly string[], flags: string): RegExp | null =>
    list.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, flags);
  // The longest first: "Ana Bel Roy" is not "somebody Roy".
  const ordered = [...new Set(trimmed)].sort((one, other) => other.length - one.length);
  const whole = bounded(
    ordered.filter((name) => BETWEEN.test(name)),
    'giu',
  );
  const single = bounded(
    ordered.filter((name) => !BETWEEN.test(name)),
    'gu',
  );
  return (text) => {
    const composed = text.normalize('NFC');
    const first = whole ? composed.replace(whole, SOMEBODY[locale]) : composed;
    return single ? first.replace(single, SOMEBODY[locale]) : first;
  };
}

/** The names of the list that may stand in a text: those whose every word does. Whole directories are looked through. */
export function namesWithin(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(plain(text).split(/[^\p{L}\p{N}'’-]+/u));
  const loose = new Set([...words].flatMap((word) => word.split(/['’-]/u)));
  return names.filter((name) =>
    plain(name)
      .split(/[^\p{L}\p{N}]+/u)
      .every((part) => part === '' || loose.has(part) || words.has(part)),
  );
}

/** The same data with every text in it hidden so. */
export function hideNames<Data>(data: Data, hide: (text: string) => string): Data {
  if (typeof data === 'string') return hide(data) as Data;
  if (Array.isArray(data)) return data.map((each: unknown) => hideNames(each, hide)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, hideNames(value, hide)]),
  ) as Data;
}
