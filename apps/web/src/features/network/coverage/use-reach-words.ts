import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { CoveredDepartment, Suggested } from '../api/coverage.js';

/** "works in Finance; people of Sales and of Legal turn to them". */
export function useReachWords(
  departments: readonly CoveredDepartment[],
): (reached: Suggested['adds']) => string {
  const text = useText();
  const format = useFormat();
  return (reached) => {
    const names = (reason: Suggested['adds'][number]['reason']) =>
      reached
        .filter((each) => each.reason === reason)
        .map(({ id }) => departments.find((each) => each.id === id)?.name ?? '');
    const [there, named] = [names('worksThere'), names('namedThere')];
    return [
      there.length > 0 && text('network.worksThere', { departments: format.list(there) }),
      named.length > 0 && text('network.namedThere', { departments: format.list(named) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
}
