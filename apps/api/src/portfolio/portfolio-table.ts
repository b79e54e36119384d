import type { SummaryTable } from '../summaries/summary-tables.js';

/** The entries of the portfolio, and the view of what they should be: checked and made anew with the other summaries. */
export const PORTFOLIO_ENTRIES: SummaryTable = {
  name: 'portfolio_entries',
  key: ['workspace_id', 'experiment_id'],
  columns: [
    ...[
      'workspace_id',
      'experiment_id',
      'owner_id',
      'project_id',
      'root_id',
      'depth',
      'traits',
      'started_on',
    ],
    ...['ended_on', 'days_to_verdict', 'days_since_parent', 'evidence_grade', 'effect', 'effect_low'],
    ...['effect_high', 'effect_level', 'metric_id', 'is_draft', 'stage', 'activity', 'verdict', 'decision'],
    ...['direction', 'quarter', 'spent', 'returned', 'measured', 'last_activity_at'],
  ],
  raw: 'SELECT * FROM portfolio_entries_now WHERE workspace_id = $1 AND experiment_id = ANY ($2)',
};
