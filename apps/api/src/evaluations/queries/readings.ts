import type { Analysis } from '@levain/domain/statistics/analysis.js';
import { applyDecisionRule, type RuleReading } from '@levain/domain/statistics/decision-rule.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import type { ExperimentRecord } from '../../experiments/experiment-record.js';
import { globalId } from '../../graphql/global-id.js';
import type { MeasureRow } from '../../plans/plan-row.js';
import { analysisOf } from '../analyses.js';
import { analysisInput, isSeries } from '../analysis-input.js';
import { readFigures } from '../measure-figures.js';

/** A measure of the plan with what its numbers say. */
export interface MeasureAnalysis {
  readonly measure: MeasureRow;
  readonly analysis: Analysis;
}

/** Every measure of an experiment, read now: two statements and the domain's arithmetic. */
export async function readingsNow(
  tx: EntityManager,
  actor: ActingMember,
  { id, plan, test_ended_at: endedAt }: ExperimentRecord,
): Promise<MeasureAnalysis[]> {
  const ids = (series: boolean): string[] =>
    plan.measures.filter((measure) => isSeries(plan, measure) === series).map((measure) => measure.id);
  const figures = await readFigures(tx, actor, id, { groups: ids(false), series: ids(true) });
  const days = { now: todayOf(actor), testEndedOn: endedAt && endedAt.toISOString().slice(0, 10) };
  return plan.measures.flatMap((measure) => {
    const input = analysisInput(plan, measure, figures, days);
    return input ? [{ measure, analysis: analysisOf(actor, input) }] : [];
  });
}

/** The verdict of the frozen rule: the first outcome decides, the guardrails change what is suggested. */
export function ruleOf(readings: readonly MeasureAnalysis[]): RuleReading {
  const ofRole = (role: MeasureRow['role']): MeasureAnalysis[] =>
    readings.filter(({ measure }) => measure.role === role);
  return applyDecisionRule({
    outcomes: ofRole('outcome').map(({ measure, analysis }) => ({
      measureId: globalId('measure', measure.id),
      direction: measure.direction,
      minimumWorthwhileEffect: measure.minimum_worthwhile_effect,
      analysis,
    })),
    guardrails: ofRole('guardrail').map(({ measure, analysis }) => ({
      measureId: globalId('measure', measure.id),
      direction: measure.direction,
      margin: measure.margin,
      analysis,
    })),
  });
}
