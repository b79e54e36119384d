import { NoSqlForField } from '../../registered/json-sql.js';
import type { Gaps } from '../../registered/gaps.js';
import type { Selected } from '../../registered/selection.js';
import type { PageFacts } from './page-facts.js';

/** SQL: the place of what the next gate needs. */
export function checklistGap(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const shown = plain(fields, 'ChecklistItem', ['code', 'done', 'field']);
  return gaps.sql((_, { view }) => view.checklist.map(shown));
}

/** SQL: the place of what the reader may do. */
export function permissionsGap(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const shown = plain(fields, 'ExperimentPermissions', [
    ...['canEdit', 'canRecordMeasurements', 'canRecordVerdict', 'canReviewVerdict', 'canDecide', 'canJoin'],
  ]);
  return gaps.sql((_, { view }) => shown(view.permissions));
}

/** Takes what is asked out of an object that has these fields. */
export function plain(
  asked: readonly Selected[],
  typename: string,
  known: readonly string[],
): (value: object) => object {
  const unknown = asked.find(({ name }) => name !== '__typename' && !known.includes(name));
  if (unknown) throw new NoSqlForField(unknown.name);
  return (value) =>
    Object.fromEntries(
      asked.map(({ key, name }) => [
        key,
        name === '__typename' ? typename : ((value as Record<string, unknown>)[name] ?? null),
      ]),
    );
}
