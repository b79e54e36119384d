import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { SERVED_GOALS } from '../../goals/serving-projects.js';
import { listJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { cellColumns, cellsSql, figuresSql, medianSql } from './figures-sql.js';

/** Groups that an answer holds, by name. */
const MOST_GROUPS = 200;

interface Grouped {
  /** The column of the entries. */
  readonly column: 'project_id' | 'quarter' | 'activity';
  readonly key: string;
  readonly name: string;
  /** From a `part` with that column, to what the key and the name are of. */
  readonly from: string;
}

/** SQL: key and name of a group, and where they come from. */
const GROUPED: Readonly<Record<Grouping, Grouped>> = {
  department: {
    column: 'project_id',
    key: `'department_' || department.id`,
    name: 'department.name',
    from: `LEFT JOIN project_departments linked ON linked.workspace_id = $1 AND linked.project_id = part.project_id
      LEFT JOIN departments department ON department.workspace_id = $1 AND department.id = linked.department_id`,
  },
  project: {
    column: 'project_id',
    key: `'project_' || project.id`,
    name: 'project.name',
    from: 'LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = part.project_id',
  },
  goal: {
    column: 'project_id',
    key: `'goal_' || goal.id`,
    name: 'goal.title',
    from: `LEFT JOIN ${SERVED_GOALS} goal ON goal.project_id = part.project_id`,
  },
  quarter: { column: 'quarter', key: 'part.quarter', name: 'NULL::text', from: '' },
  activity: { column: 'activity', key: 'part.activity', name: 'NULL::text', from: '' },
};

/** SQL of one way to group, over the common tables that {@link groupTables} names. */
export interface Groups {
  /** The cells of its groups, with their key and name. */
  readonly cells: string;
  /** The median days of each group. */
  readonly medians: string;
}

/** SQL: the common tables of a way to group; one that nothing reads is never made. */
export function groupsBy(by: Grouping, asked: readonly Selected[]): Groups {
  const { column, key, name, from } = GROUPED[by];
  return {
    cells: `SELECT ${key} AS key, ${name} AS name, part.* FROM (${cellsSql(column, cellColumns(asked))}) part ${from}`,
    medians: `SELECT ${key} AS key, ${medianSql('part.days_to_verdict')} AS median FROM kept part ${from}
      WHERE part.days_to_verdict IS NOT NULL GROUP BY 1`,
  };
}

const group = (medians: string): ObjectSql => ({
  typename: 'PortfolioGroup',
  fields: {
    key: 'cell.key',
    name: 'cell.name',
    figures: figuresSql(
      `(SELECT middle.median FROM ${medians} middle WHERE middle.key IS NOT DISTINCT FROM cell.key)`,
    ),
  },
});

/** SQL: the groups of cells, by name, as JSON. */
export const groupsJson = (cells: string, medians: string, asked: readonly Selected[]): string =>
  listJson(
    group(medians),
    asked,
    `FROM ${cells} cell GROUP BY cell.key, cell.name ORDER BY cell.name, cell.key LIMIT ${MOST_GROUPS}`,
  );
