import { standing } from '../../costs/cost-sql.js';
import { listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { medianSql, quartilesSql } from './figures-sql.js';
import { hasTrait } from './trait-sql.js';

const FIGURE_COUNT: ObjectSql = {
  typename: 'FigureCount',
  fields: { figure: 'each.figure', count: 'each.cases::int' },
};

const histogram =
  (column: string, from: string) =>
  ({ fields }: Selected): string =>
    listJson(
      FIGURE_COUNT,
      fields,
      `FROM (SELECT ${column} AS figure, count(*) AS cases FROM ${from} WHERE ${column} IS NOT NULL GROUP BY 1) each
      ORDER BY each.figure`,
    );

/** Of a row with a `count` and `quartiles`. */
const SPREAD = {
  count: 'spread.count::int',
  lowerQuartile: 'spread.quartiles[1]',
  median: 'spread.quartiles[2]',
  upperQuartile: 'spread.quartiles[3]',
};

const spreadOf = (column: string): string =>
  `(SELECT count(${column}), ${quartilesSql(column)} AS quartiles FROM kept WHERE ${column} IS NOT NULL)`;

/** SQL: how long it took to know; made once, whoever asks for it. */
export const TIMED = spreadOf('days_to_verdict');

const RUNNING = `SELECT count(*)::int FROM kept WHERE ${hasTrait('kept', 'running')}`;

const TIME: ObjectSql = {
  typename: 'TimeToVerdict',
  fields: {
    ...SPREAD,
    running: `(${RUNNING})`,
    // A test that runs has no verdict yet; some have already run for longer than half of the judged ones took.
    runningLonger: `CASE WHEN spread.quartiles IS NOT NULL THEN (${RUNNING} AND $2::date - kept.started_on > spread.quartiles[2]) END`,
    days: histogram('days_to_verdict', 'kept'),
  },
};

const APART: ObjectSql = { typename: 'Spread', fields: SPREAD };

/** SQL: the tests on the longest line of each lineage. */
export const LINEAGES = `SELECT root_id, max(depth) AS depth FROM kept WHERE ${hasTrait('kept', 'started')} GROUP BY root_id`;

const DEEPEST = `(SELECT max(line.depth) FROM lineages line)`;

const ITERATION: ObjectSql = {
  typename: 'Iteration',
  fields: {
    lineages: 'count(*)::int',
    iterated: 'count(*) FILTER (WHERE lineage.depth > 1)::int',
    medianDepth: medianSql('lineage.depth'),
    deepest: 'coalesce(max(lineage.depth), 0)',
    deepestNumber: `(SELECT own.number FROM experiments own WHERE own.workspace_id = $1 AND own.id = (
        SELECT kept.id FROM kept WHERE ${hasTrait('kept', 'started')} AND kept.depth = ${DEEPEST} ORDER BY kept.id LIMIT 1))`,
    depths: histogram('depth', 'lineages'),
    days: ({ fields }) => objectJson(APART, fields, `FROM ${spreadOf('days_since_parent')} spread`),
  },
};

const MOST_COSTLY = 12;
const MOST_ASSUMPTIONS = 3;

const COSTLY: ObjectSql = {
  typename: 'CostlyExperiment',
  fields: {
    experimentId: `'experiment_' || own.id`,
    number: 'own.number',
    title: 'own.title',
    verdict: 'most.verdict',
    spent: 'most.spent::float8',
    returned: 'most.returned::float8',
    measured: 'most.measured::float8',
    assumptions: `ARRAY(SELECT got.assumption FROM return_lines got
        WHERE got.workspace_id = $1 AND got.experiment_id = own.id AND ${standing('return_lines', 'got')}
        GROUP BY got.assumption ORDER BY max(got.amount) DESC, got.assumption LIMIT ${MOST_ASSUMPTIONS})`,
  },
};

/** SQL of the parts of a portfolio that are no groups. */
export const PARTS = {
  timeToVerdict: ({ fields }: Selected) => objectJson(TIME, fields, 'FROM timed spread'),
  // One row whatever is asked for: without an aggregate there would be one for each lineage.
  iteration: ({ fields }: Selected) => objectJson(ITERATION, fields, 'FROM lineages lineage HAVING true'),
  costliest: ({ fields }: Selected) =>
    listJson(
      COSTLY,
      fields,
      `FROM (SELECT * FROM kept WHERE spent IS NOT NULL ORDER BY spent DESC, id LIMIT ${MOST_COSTLY}) most
      JOIN experiments own ON own.workspace_id = $1 AND own.id = most.id ORDER BY most.spent DESC, own.number`,
    ),
};
