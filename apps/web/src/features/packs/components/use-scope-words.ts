import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { PackLine } from '../api/packs.js';

/** What a pack tells of: the whole workspace, or what it was narrowed to on the day. */
export function useScopeWords(): (scope: PackLine['scope']) => string {
  const text = useText();
  const format = useFormat();
  return ({ departmentName, projectName, goalName, activity, from, to }) => {
    const said = [
      departmentName,
      projectName,
      goalName,
      activity && text(`words.activity.${activity}`),
      from && text('packs.scope.from', { day: format.day(from) }),
      to && text('packs.scope.to', { day: format.day(to) }),
    ].filter((part) => part);
    return said.length > 0 ? said.join(' · ') : text('packs.scope.whole');
  };
}
