import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { currencyOf } from '../../costs/cost-sql.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import type { Portfolio } from '../portfolio.model.js';
import { CELL, CELL_SUMS, figuresJson, medianSql, quartilesSql } from './figures-sql.js';
import { COSTLIEST, ITERATION, TIME_TO_VERDICT } from './parts-sql.js';
import { hasTrait } from './trait-sql.js';

/** Groups that an answer holds, by name. */
const MOST_GROUPS = 200;

/** The entries of a scope: `$1` the workspace, `$3` to `$8` of {@link scopeParameters}. */
const KEPT = `
    SELECT entry.id, entry.project_id, entry.root_id, entry.depth, entry.traits, entry.started_on, entry.days_to_verdict,
      entry.days_since_parent, entry.stage, entry.activity, entry.verdict, entry.decision, entry.quarter, entry.spent,
      entry.returned, entry.measured
    FROM (SELECT every.*, every.experiment_id AS id FROM portfolio_entries every WHERE every.workspace_id = $1) entry
    WHERE ${visibleExperiment('entry')}
      AND ($3::uuid IS NULL OR entry.project_id IN (SELECT linked.project_id FROM project_departments linked
        WHERE linked.workspace_id = $1 AND linked.department_id = $3))
      AND ($4::uuid IS NULL OR entry.project_id = $4)
      AND ($5::uuid IS NULL OR entry.project_id IN (SELECT served.project_id FROM goal_projects served
        WHERE served.workspace_id = $1 AND served.goal_id = $5))
      AND ($6::text IS NULL OR entry.activity = $6)
      AND ($7::date IS NULL AND $8::date IS NULL OR entry.id IN (SELECT active.id FROM experiments active
        WHERE active.workspace_id = $1
          AND ($7::date IS NULL OR active.last_activity_at >= $7::date::timestamp AT TIME ZONE 'UTC')
          AND ($8::date IS NULL OR active.last_activity_at < ($8::date + 1)::timestamp AT TIME ZONE 'UTC')))`;

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
    from: `LEFT JOIN goal_projects served ON served.workspace_id = $1 AND served.project_id = part.project_id
      LEFT JOIN goals goal ON goal.workspace_id = $1 AND goal.id = served.goal_id`,
  },
  quarter: { column: 'quarter', key: 'part.quarter', name: 'NULL::text', from: '' },
  activity: { column: 'activity', key: 'part.activity', name: 'NULL::text', from: '' },
};

/** SQL: experiments that are counted alike are counted first; a few thousand cells are then added up, group by group. */
const cellsSql = (column: Grouped['column']): string =>
  `SELECT ${column}, ${CELL}, ${CELL_SUMS} FROM kept GROUP BY ${column}, ${CELL}`;

function groupsSql({ key, name, from }: Grouped, cells: string): string {
  return `SELECT cell.key, cell.name, ${figuresJson('min(middle.median)')} AS figures
    FROM (SELECT ${key} AS key, ${name} AS name, part.* FROM ${cells} part ${from}) cell
    LEFT JOIN (SELECT ${key} AS key, ${medianSql('days_to_verdict')} AS median FROM kept part ${from}
      WHERE part.days_to_verdict IS NOT NULL GROUP BY 1) middle ON middle.key IS NOT DISTINCT FROM cell.key
    GROUP BY cell.key, cell.name`;
}

const listed = (
  from: string,
): string => `(SELECT coalesce(json_agg(json_build_object('key', key, 'name', name, 'figures', figures)
      ORDER BY name, key), '[]'::json) FROM (SELECT * FROM ${from} ORDER BY name, key LIMIT ${MOST_GROUPS}) each)`;

/** SQL of each field of a portfolio. */
const PORTFOLIO_FIELDS: Readonly<Record<keyof Portfolio, string>> = {
  asOf: '$2::date',
  currency: `(SELECT ${currencyOf('home')} FROM (SELECT $1::uuid AS workspace_id) home)`,
  figures: `(SELECT ${figuresJson('(SELECT timed.quartiles[2] FROM timed)')} FROM quarter_cells cell)`,
  quarters: listed('by_quarter'),
  groups: listed('grouped'),
  groupCount: '(SELECT count(*) FROM grouped)',
  timeToVerdict: TIME_TO_VERDICT,
  iteration: ITERATION,
  costliest: COSTLIEST,
};

/**
 * SQL: a portfolio grouped one way, as the contract's JSON in the one row of its `portfolio`. `$1` the workspace, `$2` today, the rest is the
 * scope: department, project, goal, activity, first and last day of the last activity.
 */
export const portfolioSql = (by: Grouping): string => `
  WITH kept AS MATERIALIZED (${KEPT}
  ), quarter_cells AS MATERIALIZED (
    ${cellsSql('quarter')}
  ), by_quarter AS MATERIALIZED (
    ${groupsSql(GROUPED.quarter, 'quarter_cells')}
  ), grouped AS MATERIALIZED (
    ${by === 'quarter' ? 'SELECT * FROM by_quarter' : groupsSql(GROUPED[by], `(${cellsSql(GROUPED[by].column)})`)}
  ), timed AS MATERIALIZED (
    SELECT count(days_to_verdict), ${quartilesSql('days_to_verdict')} AS quartiles FROM kept WHERE days_to_verdict IS NOT NULL
  ), lineages AS MATERIALIZED (
    SELECT root_id, max(depth) AS depth FROM kept WHERE ${hasTrait('kept', 'started')} GROUP BY root_id
  )
  SELECT json_build_object(${Object.entries(PORTFOLIO_FIELDS)
    .map(([field, sql]) => `'${field}', ${sql}`)
    .join(', ')}) AS portfolio`;
