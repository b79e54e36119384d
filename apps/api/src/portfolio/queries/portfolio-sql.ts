import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { currencyOf } from '../../costs/cost-sql.js';
import { readStatement, type ReadStatement } from '../../database/pipelined-reads.js';
import { objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { answerSql } from '../../registered/text-answers.js';
import { figuresSql } from './figures-sql.js';
import { groupsBy, groupsJson } from './groups-sql.js';
import { keptSql } from './kept-sql.js';
import { LINEAGES, PARTS, TIMED } from './parts-sql.js';

/** What is counted of an entry. */
const COUNTED = [
  ...['id', 'project_id', 'root_id', 'depth', 'traits', 'started_on', 'days_to_verdict', 'days_since_parent'],
  ...['verdict', 'quarter', 'spent', 'returned', 'measured'],
];

const whole = figuresSql('(SELECT timed.quartiles[2] FROM timed)');

const PORTFOLIO: ObjectSql = {
  typename: 'Portfolio',
  fields: {
    asOf: '$2::date',
    currency: `(SELECT ${currencyOf('home')} FROM (SELECT $1::uuid AS workspace_id) home)`,
    // One row whatever is asked for: without an aggregate there would be one for each cell.
    figures: (asked) => `(SELECT ${whole(asked)} FROM quarter_cells cell HAVING true)`,
    quarters: ({ fields }) => groupsJson('quarter_cells', 'quarter_medians', fields),
    groups: ({ fields }) => groupsJson('group_cells', 'group_medians', fields),
    groupCount: '(SELECT count(*)::int FROM (SELECT DISTINCT key FROM group_cells) each)',
    ...PARTS,
  },
};

/** The figures that are asked of the whole and of groups. */
const figuresOf = (asked: readonly Selected[]): readonly Selected[] =>
  asked.flatMap(({ name, fields }) => {
    if (name === 'figures') return fields;
    return name === 'quarters' || name === 'groups' ? figuresOf(fields) : [];
  });

/**
 * The statement of a portfolio grouped one way: what is asked, and nothing else, as JSON. `$1` the workspace, `$2` today, then the parts of
 * the scope that are named.
 */
export function portfolioStatement(
  asked: Selected,
  by: Grouping,
  named: readonly (keyof BoardScope)[],
): ReadStatement {
  const figures = figuresOf(asked.fields);
  const needed = figures.flatMap(({ name }) =>
    name === 'stages' ? ['stage'] : name === 'decisions' ? ['decision'] : [],
  );
  const columns = new Set([...COUNTED, ...needed, ...(by === 'activity' ? ['activity'] : [])]);
  const quarters = groupsBy('quarter', figures);
  const groups =
    by === 'quarter'
      ? { cells: 'TABLE quarter_cells', medians: 'TABLE quarter_medians' }
      : groupsBy(by, figures);
  return readStatement(`
  WITH kept AS MATERIALIZED (${keptSql(named, [...columns])}
  ), quarter_cells AS MATERIALIZED (${quarters.cells}
  ), quarter_medians AS MATERIALIZED (${quarters.medians}
  ), group_cells AS MATERIALIZED (${groups.cells}
  ), group_medians AS MATERIALIZED (${groups.medians}
  ), timed AS MATERIALIZED (SELECT * FROM ${TIMED} spread
  ), lineages AS MATERIALIZED (${LINEAGES}
  )
  ${answerSql(objectJson(PORTFOLIO, asked.fields))}`);
}
