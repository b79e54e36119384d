import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../use-format.js';
import type { SavedBoardShown } from './saved-board-parts.js';

/** What a board is narrowed to, in words. Needs the catalogue `saved-boards`. */
export function useScopeWords(): (scope: SavedBoardShown['scope']) => string {
  const text = useText();
  const format = useFormat();
  return ({ departmentName, projectName, goalName, activity, from, to }) => {
    const words = [
      departmentName,
      projectName,
      goalName,
      activity && text(`words.activity.${activity}`),
      from && text('saved-boards.from', { day: format.day(from) }),
      to && text('saved-boards.to', { day: format.day(to) }),
    ].filter((word) => word !== null && word !== '');
    return words.length > 0 ? words.join(' · ') : text('saved-boards.everything');
  };
}
