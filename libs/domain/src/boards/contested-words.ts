import type { Locale } from '../locale.js';
import { formatFor } from '../text/format.js';
import type { AnsweredExperiment } from './board-answers.js';

/** After a learning that somebody contests, wherever it is quoted: how many saw something else. Empty where nobody did. */
export function contestedWords({ learningContestations = 0 }: AnsweredExperiment, locale: Locale): string {
  if (learningContestations === 0) return '';
  const count = formatFor(locale).number(learningContestations);
  if (locale === 'fr')
    return ` (contesté par ${count} ${learningContestations < 2 ? 'personne' : 'personnes'})`;
  return ` (contested by ${count} ${learningContestations === 1 ? 'person' : 'people'})`;
}
