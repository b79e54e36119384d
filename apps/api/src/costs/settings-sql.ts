import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import type { CostSettings } from './cost.model.js';
import { currencyOf } from './cost-sql.js';

/** SQL: whether amounts are recorded in the workspace of a row, so that its currency does not change any more. */
const used = (alias: string): string => `(
    EXISTS (SELECT FROM cost_lines used WHERE used.workspace_id = ${alias}.workspace_id)
    OR EXISTS (SELECT FROM return_lines used WHERE used.workspace_id = ${alias}.workspace_id)
    OR EXISTS (SELECT FROM experiment_budgets used WHERE used.workspace_id = ${alias}.workspace_id)
    OR EXISTS (SELECT FROM ambitions used WHERE used.workspace_id = ${alias}.workspace_id AND used.money IS NOT NULL))`;

/** SQL: the settings of the workspace of a row as JSON, told even before anything was said. */
export const SETTINGS_JSON = (alias: string): string => `(
  SELECT json_build_object('currency', ${currencyOf('one')}, 'hourlyRate', said.hourly_rate::float8,
    'hourlyRateBasis', said.hourly_rate_basis, 'isCurrencyUsed', ${used('one')}, 'version', coalesce(said.version, 0))
  FROM (SELECT ${alias}.workspace_id) one
  LEFT JOIN cost_settings said ON said.workspace_id = one.workspace_id)`;

/** The settings of the workspace. */
export async function readSettings(tx: EntityManager, tenant: Tenant): Promise<CostSettings> {
  const [row]: { settings: CostSettings }[] = await tx.query(
    `SELECT ${SETTINGS_JSON('w')} AS settings FROM workspaces w WHERE w.workspace_id = $1`,
    [tenant.workspaceId],
  );
  if (!row) throw new Error('A workspace has settings of its costs.');
  return row.settings;
}
