import { PORTFOLIO_ENTRIES } from '../portfolio/portfolio-table.js';

/** A table of summaries: its rows as they are kept and as the raw rows say, over the same columns; `$1` the workspace. */
export interface SummaryTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** SQL: what should be there, from the raw rows alone; of experiments, those of `$2`. */
  readonly raw: string;
}

const FIGURE = 'coalesce(value, mean, events / nullif(coalesce(total, exposure), 0))';
const CENTRE = 'coalesce(value, mean)::numeric';

/** As the triggers add them up, said anew: one pass over the readings, nothing carried over. */
const SUMS = {
  readings: 'count(*)',
  events: 'coalesce(sum(events), 0)',
  total: 'coalesce(sum(total), 0)',
  exposure: 'coalesce(sum(exposure::numeric), 0)',
  n: `coalesce(sum(coalesce(n, 1)) FILTER (WHERE ${CENTRE} IS NOT NULL), 0)`,
  sum: `coalesce(sum(coalesce(n, 1) * ${CENTRE}), 0)`,
  squares: `coalesce(sum(coalesce(n, 1) * ${CENTRE} * ${CENTRE} + coalesce((n - 1) * sd::numeric * sd::numeric, 0)), 0)`,
};
const LATEST = {
  last_on: 'max(observed_on)',
  last_figure: `(array_agg(${FIGURE} ORDER BY observed_on DESC, ${FIGURE} DESC NULLS LAST))[1]`,
};
const SERIES = ['workspace_id', 'experiment_id', 'measure_id', 'arm_id'];
const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

const fromReadings = (
  name: string,
  key: readonly string[],
  figures: Record<string, string>,
): SummaryTable => ({
  name,
  key,
  columns: [...key, ...Object.keys(figures)],
  raw: `SELECT ${key.join(', ')}, ${Object.entries(figures)
    .map(([column, sql]) => `${sql} AS ${column}`)
    .join(', ')}
    FROM (SELECT *, observed_on - extract(isodow FROM observed_on)::int + 1 AS week FROM measurements
      WHERE workspace_id = $1 AND experiment_id = ANY ($2)) reading
    GROUP BY ${key.join(', ')}`,
});

export const OF_EXPERIMENTS: readonly SummaryTable[] = [
  fromReadings('measure_weeks', [...SERIES, 'week'], { ...SUMS, ...LATEST }),
  fromReadings('measure_totals', SERIES, { ...SUMS, first_on: 'min(observed_on)', ...LATEST }),
  PORTFOLIO_ENTRIES,
];

/** A count that fell to nothing may stay: it says what is true. */
export const STAGE_COUNTS: SummaryTable = {
  name: 'stage_counts',
  key: ['workspace_id', 'project_id', 'stage', 'verdict', 'decision'],
  columns: ['workspace_id', 'project_id', 'stage', 'verdict', 'decision', 'count'],
  raw: `SELECT e.workspace_id, coalesce(e.project_id, '${NO_PROJECT}') AS project_id, e.stage,
      coalesce(v.verdict, '') AS verdict, coalesce(d.kind, '') AS decision, count(*) AS count
    FROM experiments e
    LEFT JOIN evaluations v ON v.workspace_id = e.workspace_id AND v.experiment_id = e.id
    LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
    WHERE e.workspace_id = $1 AND NOT e.is_draft GROUP BY 1, 2, 3, 4, 5`,
};
