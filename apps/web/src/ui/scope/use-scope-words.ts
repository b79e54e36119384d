import type { Activity } from '@levain/domain/prototypes/activities.js';
import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../use-format.js';

interface ShownScope {
  readonly departmentName: string | null;
  readonly projectName: string | null;
  readonly goalName: string | null;
  readonly activity: Activity | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a board is or was narrowed to, in words: the whole workspace where it is not. */
export function useScopeWords(): (scope: ShownScope) => string {
  const text = useText();
  const format = useFormat();
  return ({ departmentName, projectName, goalName, activity, from, to }) => {
    const said = [
      departmentName,
      projectName,
      goalName,
      activity && text(`words.activity.${activity}`),
      from && text('ui.scope.since', { day: format.day(from) }),
      to && text('ui.scope.until', { day: format.day(to) }),
    ].filter(Boolean);
    return said.length > 0 ? said.join(' · ') : text('ui.scope.whole');
  };
}
