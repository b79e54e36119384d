import { folded, SEARCH_MAX } from '@levain/domain/learnings/search-terms.js';

/** Each one narrows: more of them would only take longer. */
const MOST_WORDS = 12;

/**
 * The words of what somebody looks for, as `levain_words_asked` takes them: lower case, without accents. Null when nothing is looked for; none
 * when it holds no word, and so is found nowhere.
 */
export function searchedWords(text: string | null | undefined): readonly string[] | null {
  const typed = folded((text ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, SEARCH_MAX)).trim();
  if (typed === '') return null;
  return (typed.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}
