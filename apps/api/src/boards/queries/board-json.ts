import { STAGES } from '@levain/domain/experiments/stages.js';
import { GraphQLError } from 'graphql';
import { isInstant } from '../../database/read-page.js';
import type { PageRequest } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import { listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { answerSql, type TextQuery } from '../../registered/text-answers.js';
import { readStatement } from '../../database/pipelined-reads.js';
import type { BoardFilter } from '../board.inputs.js';
import { cardJoins } from './card-fields.js';
import { CARD } from './card-json.js';
import { countsSql } from './counts-sql.js';
import { ENTRIES, pagedBy, selectionOf, visibleAnd } from './matching-sql.js';

/** As `connection.ts` writes a cursor: base64url of the sort keys, to the microsecond. */
const CURSOR = `rtrim(translate(encode(convert_to(
  json_build_array(e.last_activity_at::text, e.id)::text, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

const EDGE: ObjectSql = {
  typename: 'BoardCardEdge',
  fields: { cursor: CURSOR, node: ({ fields }) => objectJson(CARD, fields) },
};

const PAGE_INFO: ObjectSql = {
  typename: 'PageInfo',
  fields: {
    hasNextPage: '(SELECT count(*) FROM page) > (SELECT first FROM asked)',
    hasPreviousPage: '(SELECT continued FROM asked)',
    startCursor: `(SELECT ${CURSOR} FROM shown e ORDER BY e.last_activity_at DESC, e.id DESC LIMIT 1)`,
    endCursor: `(SELECT ${CURSOR} FROM shown e ORDER BY e.last_activity_at, e.id LIMIT 1)`,
  },
};

const STAGE_COUNT: ObjectSql = {
  typename: 'StageCount',
  fields: {
    stage: 'stages.stage',
    count: '(SELECT coalesce(sum(counts.count), 0)::int FROM counts WHERE counts.stage = stages.stage)',
  },
};
const EVERY_STAGE = `unnest(ARRAY[${STAGES.map((stage) => `'${stage}'`).join(', ')}]) WITH ORDINALITY stages (stage, place)`;

const VERDICT_COUNT: ObjectSql = {
  typename: 'VerdictCount',
  fields: { verdict: 'counts.verdict', count: 'sum(counts.count)::int' },
};

const BOARD: ObjectSql = {
  typename: 'BoardConnection',
  fields: {
    totalCount: '(SELECT coalesce(sum(count), 0)::int FROM counts)',
    decidedCount: '(SELECT coalesce(sum(decided), 0)::int FROM counts)',
    stageCounts: ({ fields }) => listJson(STAGE_COUNT, fields, `FROM ${EVERY_STAGE} ORDER BY stages.place`),
    verdictCounts: ({ fields }) =>
      listJson(
        VERDICT_COUNT,
        fields,
        `FROM counts WHERE counts.verdict IS NOT NULL GROUP BY counts.verdict
        HAVING sum(counts.count) > 0 ORDER BY counts.verdict`,
      ),
    pageInfo: ({ fields }) => objectJson(PAGE_INFO, fields),
    edges: ({ fields }) =>
      listJson(
        EDGE,
        fields,
        (columns) => `FROM shown e ${cardJoins(columns)} ORDER BY e.last_activity_at DESC, e.id DESC`,
      ),
  },
};

/** SQL: what is asked of a board, as JSON over the tables that {@link boardText} names. Made once for a document. */
export const boardJson = ({ fields }: Selected): string => objectJson(BOARD, fields);

/**
 * The statement of a page, `json` being what is asked of it. The page comes in the order of an index that holds all that can be
 * asked, and stops there; the counts come from those that are kept, or from that index.
 */
export function boardText(json: string, filter: BoardFilter, request: PageRequest): TextQuery {
  const selection = selectionOf(filter);
  const cursor = after(request);
  const next = selection.parameters.length + 2;
  const limit = `$${next + cursor.length}::int`;
  const beyond = cursor.length
    ? [`(e.last_activity_at, e.id) < ($${next}::timestamptz, $${next + 1}::uuid)`]
    : [];
  const statement = readStatement(`
  WITH asked AS (SELECT ${limit} - 1 AS first, ${cursor.length > 0} AS continued
  ), page AS MATERIALIZED (
    SELECT one.* FROM (
      SELECT e.id FROM ${ENTRIES}
      WHERE ${visibleAnd(...pagedBy(selection.asked), ...beyond)}
      ORDER BY e.last_activity_at DESC, e.id DESC LIMIT ${limit}) chosen,
    LATERAL (SELECT * FROM experiments e WHERE e.workspace_id = $1 AND e.id = chosen.id LIMIT 1) one
  ), shown AS (SELECT * FROM page ORDER BY last_activity_at DESC, id DESC LIMIT (SELECT first FROM asked)
  ), counts AS MATERIALIZED (${countsSql(filter, selection)}
  )
  ${answerSql(json)}`);
  return { statement, values: [...selection.parameters, ...cursor, request.limit] };
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
