import { standing } from '../../costs/cost-sql.js';
import { medianSql, quartilesSql } from './figures-sql.js';
import { hasTrait } from './trait-sql.js';

const histogram = (column: string, from: string): string => `(
      SELECT coalesce(json_agg(json_build_object('figure', figure, 'count', cases) ORDER BY figure), '[]'::json)
      FROM (SELECT ${column} AS figure, count(*) AS cases FROM ${from} WHERE ${column} IS NOT NULL GROUP BY 1) each)`;

const QUARTILES = `'lowerQuartile', quartiles[1], 'median', quartiles[2], 'upperQuartile', quartiles[3]`;

/** SQL: a test that runs has no verdict yet; how many have already run for longer than half of the judged ones took. */
export const TIME_TO_VERDICT = `(SELECT json_build_object('count', timed.count, ${QUARTILES}, 'running', going.running,
      'runningLonger', CASE WHEN timed.quartiles IS NOT NULL THEN going.longer END, 'days', ${histogram('days_to_verdict', 'kept')})
    FROM timed CROSS JOIN LATERAL (
      SELECT count(*) AS running, count(*) FILTER (WHERE $2::date - entry.started_on > timed.quartiles[2]) AS longer
      FROM kept entry WHERE ${hasTrait('entry', 'running')}) going)`;

/** SQL: depth and speed of the lineages. */
export const ITERATION = `(SELECT json_build_object('lineages', count(*), 'iterated', count(*) FILTER (WHERE depth > 1),
      'medianDepth', ${medianSql('depth')}, 'deepest', coalesce(max(depth), 0),
      'deepestNumber', (SELECT own.number FROM experiments own WHERE own.workspace_id = $1 AND own.id = (
        SELECT id FROM kept WHERE ${hasTrait('kept', 'started')} AND depth = (SELECT max(depth) FROM lineages) ORDER BY id LIMIT 1)),
      'depths', ${histogram('depth', 'lineages')},
      'days', (SELECT json_build_object('count', count, ${QUARTILES}) FROM (
        SELECT count(days_since_parent), ${quartilesSql('days_since_parent')} AS quartiles
        FROM kept WHERE days_since_parent IS NOT NULL) apart))
    FROM lineages)`;

const MOST_COSTLY = 12;
const MOST_ASSUMPTIONS = 3;

/** SQL: what cost most, beside what it brought and how that was computed. */
export const COSTLIEST = `(SELECT coalesce(json_agg(json_build_object('experimentId', 'experiment_' || own.id, 'number', own.number,
      'title', own.title, 'verdict', most.verdict, 'spent', most.spent::float8, 'returned', most.returned::float8,
      'measured', most.measured::float8,
      'assumptions', ARRAY(SELECT got.assumption FROM return_lines got
        WHERE got.workspace_id = $1 AND got.experiment_id = own.id AND ${standing('return_lines', 'got')}
        GROUP BY got.assumption ORDER BY max(got.amount) DESC, got.assumption LIMIT ${MOST_ASSUMPTIONS}))
      ORDER BY most.spent DESC, own.number), '[]'::json)
    FROM (SELECT id, verdict, spent, returned, measured FROM kept WHERE spent IS NOT NULL ORDER BY spent DESC, id LIMIT ${MOST_COSTLY}) most
    JOIN experiments own ON own.workspace_id = $1 AND own.id = most.id)`;
