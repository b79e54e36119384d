import type { Activity } from '@levain/domain/prototypes/activities.js';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';

interface SharedScope {
  readonly departmentName: string | null;
  readonly projectName: string | null;
  readonly goalName: string | null;
  readonly activity: Activity | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What something outside tells of: the whole workspace, or what it was narrowed to. */
export function useSharedScope(): (scope: SharedScope) => string {
  const text = useText();
  const format = useFormat();
  return ({ departmentName, projectName, goalName, activity, from, to }) => {
    const said = [
      departmentName,
      projectName,
      goalName,
      activity && text(`words.activity.${activity}`),
      from && text('sharing.scope.from', { day: format.day(from) }),
      to && text('sharing.scope.to', { day: format.day(to) }),
    ].filter((part) => part);
    return said.length > 0 ? said.join(' · ') : text('sharing.scope.whole');
  };
}
