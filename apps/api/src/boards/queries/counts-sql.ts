import type { BoardFilter } from '../board.inputs.js';
import { ENTRIES, visibleAnd, type Selection } from './matching-sql.js';

/** What the counts that are kept can tell apart. */
const KEPT: readonly (keyof BoardFilter)[] = ['stages', 'verdicts', 'decisions', 'projectId', 'departmentId'];

const isAsked = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Private drafts that the viewer may see: few, found from the viewer. */
const OWN_DRAFTS = `e.is_draft AND e.id IN (
      SELECT own.id FROM experiments own WHERE own.workspace_id = $1 AND own.is_draft
        AND own.owner_id = nullif(current_setting('app.member_id', true), '')::uuid
      UNION ALL
      SELECT seen.experiment_id FROM participations seen WHERE seen.workspace_id = $1 AND seen.person_id = levain_person()
        AND seen.status IN ('invited', 'accepted'))`;

/**
 * SQL: how many experiments a filter keeps, by stage and verdict, and how many of them were decided. From the counts that are kept with every
 * change wherever they can tell, so that nothing is counted again for a page; else from the index of the entries.
 */
export function countsSql(filter: BoardFilter, { asked }: Selection): string {
  const names = (Object.keys(filter) as (keyof BoardFilter)[]).filter((name) => isAsked(filter[name]));
  if (!names.every((name) => KEPT.includes(name))) return countedFrom(visibleAnd(...asked));
  // The same conditions hold on the counts: each stands for experiments that are alike in all that it names.
  return `
    SELECT e.stage, nullif(e.verdict, '') AS verdict, e.count, CASE WHEN e.decision = '' THEN 0 ELSE e.count END AS decided
    FROM stage_counts e
    WHERE ${['e.workspace_id = $1', ...asked].join(' AND ')}
    UNION ALL ${countedFrom(visibleAnd(OWN_DRAFTS, ...asked))}`;
}

const countedFrom = (where: string): string => `
    SELECT e.stage, e.verdict, count(*) AS count, count(e.decision) AS decided FROM ${ENTRIES}
    WHERE ${where} GROUP BY e.stage, e.verdict`;
