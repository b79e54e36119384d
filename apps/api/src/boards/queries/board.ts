import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { isInstant } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type PageRequest } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import type { BoardCard } from '../board-card.model.js';
import type { BoardArgs, BoardFilter } from '../board.inputs.js';
import { BoardConnection } from '../board.model.js';
import { CARDS_JSON } from './card-sql.js';
import { countsSql } from './counts-sql.js';
import { selectionOf, SELECTED_FROM, visibleAnd } from './matching-sql.js';

interface BoardRow {
  total: number;
  decided: number;
  stages: Partial<Record<Stage, number>>;
  verdicts: Partial<Record<Verdict, number>>;
  cards: BoardCard[];
  /** Of the last card that is shown or not: the sort keys as PostgreSQL has them, to the microsecond. */
  cursors: [string, string][];
}

/** The experiments of the workspace, the latest active first: cards, counts and all by one statement. */
@Injectable()
export class BoardQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, args: BoardArgs): Promise<BoardConnection> {
    const request = pageRequest(args);
    const { sql, parameters } = boardStatement(actor.workspaceId, args.filter ?? {}, request);
    const [row]: BoardRow[] = await this.unitOfWork.read(actor, (tx) => tx.query(sql, parameters));
    if (!row) throw new Error('The board gives one row.');
    const rows = row.cards.map((card, index) => ({ card, keys: row.cursors[index] ?? [] }));
    const connection = connectionOf(rows, request, row.total, {
      node: ({ card }) => card,
      keys: ({ keys }) => keys,
    });
    return {
      ...connection,
      stageCounts: STAGES.map((stage) => ({ stage, count: row.stages[stage] ?? 0 })),
      verdictCounts: Object.entries(row.verdicts).map(([verdict, count]) => ({
        verdict: verdict as Verdict,
        count,
      })),
      decidedCount: row.decided,
    };
  }
}

/** A cursor comes from outside: what PostgreSQL could not read is refused here. */
function after({ after: keys }: PageRequest): [string, string] | [] {
  if (!keys) return [];
  const [instant, id] = keys;
  const known = typeof instant === 'string' && isInstant(instant) && typeof id === 'string';
  const uuid = known ? localId('experiment', `experiment_${id}`) : null;
  if (!known || !uuid) {
    throw new GraphQLError('"after" is not a cursor of this list.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return [instant, uuid];
}

/**
 * The statement of a page; `cards` is SQL over the common table `page`. The page comes in the order of an index on the last activity and stops there,
 * the counts come from those that are kept: neither grows with the workspace.
 */
export function boardStatement(
  workspaceId: string,
  filter: BoardFilter,
  request: PageRequest,
  cards: string = CARDS_JSON,
): { sql: string; parameters: unknown[] } {
  const selection = selectionOf(filter);
  const cursor = after(request);
  const next = selection.parameters.length + 2;
  const beyond = cursor.length
    ? [`(e.last_activity_at, e.id) < ($${next}::timestamptz, $${next + 1}::uuid)`]
    : [];
  const sql = `
  WITH page AS MATERIALIZED (
    SELECT e.* FROM ${SELECTED_FROM}
    WHERE ${visibleAnd(...selection.asked, ...beyond)}
    ORDER BY e.last_activity_at DESC, e.id DESC LIMIT $${next + cursor.length}
  ), counts AS MATERIALIZED (${countsSql(filter, selection)}
  )
  SELECT ${COUNTED},
    ${cards} AS cards,
    (SELECT coalesce(json_agg(json_build_array(last_activity_at::text, id) ORDER BY last_activity_at DESC, id DESC), '[]'::json)
      FROM page) AS cursors`;
  return { sql, parameters: [workspaceId, ...selection.parameters, ...cursor, request.limit] };
}

const COUNTED = `
    (SELECT coalesce(sum(count), 0)::int FROM counts) AS total,
    (SELECT coalesce(sum(decided), 0)::int FROM counts) AS decided,
    (SELECT coalesce(json_object_agg(stage, count), '{}'::json)
      FROM (SELECT stage, sum(count) AS count FROM counts GROUP BY stage) each) AS stages,
    (SELECT coalesce(json_object_agg(verdict, count), '{}'::json)
      FROM (SELECT verdict, sum(count) AS count FROM counts WHERE verdict IS NOT NULL GROUP BY verdict
        HAVING sum(count) > 0) each) AS verdicts`;
