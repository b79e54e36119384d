import { DEFAULT_CURRENCY } from '@levain/domain/costs/currency.js';

/** SQL condition: no later line put this one right, so that it counts. */
export const standing = (table: 'cost_lines' | 'return_lines', alias: string): string => `NOT EXISTS (
    SELECT FROM ${table} later WHERE later.workspace_id = ${alias}.workspace_id AND later.corrects_id = ${alias}.id)`;

/** SQL: what the workspace of a row counts in. */
export const currencyOf = (alias: string): string => `coalesce(
    (SELECT setting.currency FROM cost_settings setting WHERE setting.workspace_id = ${alias}.workspace_id), '${DEFAULT_CURRENCY}')`;

/**
 * SQL: what the experiment of an alias cost and brought, `{spent, returned, currency}`; null when no cost of it is recorded. `returned` is null when no
 * return is: that nobody said what it brought is not that it brought nothing. Amounts are numbers of the workspace's currency.
 */
export const SPENT_JSON = (alias: string): string => `(
  SELECT CASE WHEN count(spent.id) = 0 THEN NULL ELSE json_build_object(
    'spent', sum(spent.amount)::float8,
    'returned', (SELECT sum(got.amount)::float8 FROM return_lines got
      WHERE got.workspace_id = ${alias}.workspace_id AND got.experiment_id = ${alias}.id AND ${standing('return_lines', 'got')}),
    'currency', ${currencyOf(alias)}) END
  FROM cost_lines spent
  WHERE spent.workspace_id = ${alias}.workspace_id AND spent.experiment_id = ${alias}.id AND ${standing('cost_lines', 'spent')})`;
