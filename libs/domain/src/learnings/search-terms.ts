/** Characters of a search that are looked at. */
export const SEARCH_MAX = 200;

/** Letters of a last word from which on it may be the beginning of one. */
const PREFIX_MIN = 3;

/** Words that say the same thing in the two languages of the product: whoever looks for one of them means the others too. */
const FAMILIES: readonly (readonly string[])[] = [
  ['experience', 'experiences', 'experimenter', 'experimentation', 'experiment', 'experiments'],
  ['test', 'tests', 'tester', 'testing', 'essai', 'essayer', 'trial'],
  ['relais', 'influenceur', 'influencer', 'relay', 'ambassadeur', 'ambassador'],
  ['enseignement', 'apprendre', 'apprentissage', 'learning', 'lesson', 'lecon'],
  ['reponse', 'repondre', 'answer', 'reply', 'response'],
  ['message', 'publication', 'publier', 'post', 'publish'],
  ['courriel', 'mail', 'email', 'mel'],
  ['rappel', 'rappeler', 'relance', 'relancer', 'reminder', 'remind'],
  ['client', 'clients', 'customer', 'customers'],
  ['salarie', 'collaborateur', 'employe', 'employee', 'staff'],
  ['accueil', 'accueillir', 'onboarding', 'welcome'],
  ['groupe', 'communaute', 'community', 'group'],
];

const FAMILY_OF: ReadonlyMap<string, readonly string[]> = new Map(
  FAMILIES.flatMap((family) => family.map((word) => [word, family] as const)),
);

/** Lower case without accents or ligatures, as the library keeps its words: `« Cœur d’été »` is `« coeur d'ete »`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}

/** A search as PostgreSQL takes it: every part is safe for the function that reads it, whatever was typed. */
export interface SearchTerms {
  /** For `websearch_to_tsquery`: quotes, `or` and minus mean what they do elsewhere. */
  readonly web: string;
  /** For `to_tsquery`: every word but the last, with the words of its family; empty when there is none. */
  readonly before: string;
  /** For `to_tsquery`: the last word, its family, and whatever begins with it; empty when the search is more than words. */
  readonly last: string;
}

/**
 * What somebody looks for, from what they typed. Null for nothing. Where the search is plain words, the last one may be a
 * beginning ("expér" finds "expérience"), and words of one family find each other ("experience" finds "expérimenter" and
 * "experiment").
 */
export function searchTerms(typed: string | null | undefined): SearchTerms | null {
  // Half a surrogate pair and control characters are nothing that PostgreSQL could look for.
  const web = folded((typed ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, SEARCH_MAX)).trim();
  if (web === '') return null;
  const words = web.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isPlain = !/["-]|(^|\s)or(\s|$)/.test(web);
  if (!isPlain || words.length === 0) return { web, before: '', last: '' };
  const last = words.at(-1)!;
  return {
    web,
    before: words
      .slice(0, -1)
      .map((word) => anyOf(familyOf(word)))
      .join(' & '),
    last: anyOf(
      last.length < PREFIX_MIN ? [last] : [`${last}:*`, ...familyOf(last).filter((word) => word !== last)],
    ),
  };
}

const familyOf = (word: string): readonly string[] => FAMILY_OF.get(word) ?? [word];
const anyOf = (words: readonly string[]): string => `(${words.join(' | ')})`;
