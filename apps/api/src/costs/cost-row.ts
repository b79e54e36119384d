import { balanceOf } from '@levain/domain/costs/balance.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { globalId } from '../graphql/global-id.js';
import { standing } from './cost-sql.js';
import {
  CostLine,
  ReturnLine,
  type BudgetSet,
  type CostSettings,
  type ExperimentCosts,
} from './cost.model.js';
import { SETTINGS_JSON } from './settings-sql.js';

/** Lines as SQL gives them: their ids are uuids. */
export interface CostsRow {
  experiment_id: string;
  settings: CostSettings;
  lines: CostLine[];
  returns: ReturnLine[];
  budgets: BudgetSet[];
}

type Ids = { readonly id: string; readonly correctsId: string | null };

const named = <Line extends Ids>(type: 'costLine' | 'returnLine', line: Line): Line => ({
  ...line,
  id: globalId(type, line.id),
  correctsId: line.correctsId && globalId(type, line.correctsId),
});

const costLine = (line: CostLine): CostLine => Object.assign(new CostLine(), named('costLine', line));

const returnLine = (line: ReturnLine): ReturnLine =>
  Object.assign(new ReturnLine(), named('returnLine', line), {
    measureId: line.measureId && globalId('measure', line.measureId),
  });

/** The costs of an experiment as the API tells them, without what depends on who asks. */
export function costsView({
  settings,
  lines,
  returns,
  budgets,
}: CostsRow): Omit<ExperimentCosts, 'viewerCanRecord' | 'viewerCanSetBudget'> {
  const { byCategory, assumptions, ...sums } = balanceOf(lines, returns, budgets[0]?.amount ?? null);
  return {
    ...{ ...sums, settings, budgets, byCategory: [...byCategory], assumptions: [...assumptions] },
    lines: lines.map(costLine),
    returns: returns.map(returnLine),
  };
}

const ofLine = (
  table: 'cost_lines' | 'return_lines',
): string => `'id', line.id, 'amount', line.amount::float8, 'day', line.day,
      'counts', ${standing(table, 'line')}, 'correctsId', line.corrects_id, 'reason', line.reason,
      'afterClosing', coalesce(line.recorded_at > e.closed_at, false), 'recordedByName', person.name, 'recordedAt', line.recorded_at`;

const lines = (table: 'cost_lines' | 'return_lines', more: string, joins = ''): string => `coalesce((
    SELECT json_agg(json_build_object(${ofLine(table)}, ${more}) ORDER BY line.day DESC, line.recorded_at DESC, line.id DESC)
    FROM ${table} line
    JOIN members member ON member.workspace_id = line.workspace_id AND member.id = line.recorded_by
    JOIN people person ON person.workspace_id = member.workspace_id AND person.id = member.person_id ${joins}
    WHERE line.workspace_id = e.workspace_id AND line.experiment_id = e.id), '[]')`;

/** What experiments cost and brought, those that the member sees; `$1` is the workspace, `$2` are experiments. */
export const SELECT_COSTS = `
  SELECT e.id AS experiment_id, ${SETTINGS_JSON('e')} AS settings,
    ${lines(
      'cost_lines',
      `'kind', line.kind, 'category', line.category, 'vendor', line.vendor, 'hours', line.hours::float8,
      'hourlyRate', line.hourly_rate::float8, 'note', line.note`,
    )} AS lines,
    ${lines(
      'return_lines',
      `'assumption', line.assumption, 'confidence', line.confidence, 'measureId', line.measure_id, 'measureName', metric.name`,
      `LEFT JOIN measures measure ON measure.workspace_id = line.workspace_id AND measure.id = line.measure_id
    LEFT JOIN metrics metric ON metric.workspace_id = measure.workspace_id AND metric.id = measure.metric_id`,
    )} AS returns,
    coalesce((
      SELECT json_agg(json_build_object('amount', budget.amount::float8, 'note', budget.note, 'setByName', person.name,
        'setAt', budget.set_at) ORDER BY budget.position DESC)
      FROM experiment_budgets budget
      JOIN members member ON member.workspace_id = budget.workspace_id AND member.id = budget.set_by
      JOIN people person ON person.workspace_id = member.workspace_id AND person.id = member.person_id
      WHERE budget.workspace_id = e.workspace_id AND budget.experiment_id = e.id), '[]') AS budgets
  FROM experiments e WHERE e.workspace_id = $1 AND e.id = ANY ($2) AND ${visibleExperiment('e')}`;
