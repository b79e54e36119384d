import type { Analysis } from '@levain/domain/statistics/analysis.js';
import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findExperiment, type ExperimentRecord } from '../../experiments/experiment-record.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { asVerdict, Evaluation, reviewFrom, type ReviewRow } from '../evaluation.model.js';
import { readingsNow, ruleOf, type MeasureAnalysis } from './readings.js';

/** What is stored once a verdict is recorded. Instants are texts. */
export interface StoredEvaluation {
  analyses: { measureId: string; analysis: Analysis }[];
  computed: RuleReading;
  computed_verdict: string | null;
  verdict: string | null;
  verdict_reason: string | null;
  recorded_by: string | null;
  recorded_at: string | null;
  confirmed_by: string | null;
  confirmed_at: string | null;
  version: number;
  reviews: ReviewRow[];
}

interface Evidence {
  readonly readings: readonly MeasureAnalysis[];
  readonly stored: StoredEvaluation | undefined;
}

/** Names the loader of the experiments that measures belong to. */
class ExperimentOfMeasure {}

/** Readings and evaluation of an experiment: computed until a verdict is recorded, from then on as they were that day. */
@Injectable()
export class EvaluationPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async readings(context: RequestContext, record: ExperimentRecord): Promise<readonly MeasureAnalysis[]> {
    return (await this.evidence(context, record)).readings;
  }

  /** The analysis of one measure of an experiment; null while its design is open. */
  async analysisOf(
    context: RequestContext,
    experimentId: string,
    measureId: string,
  ): Promise<Analysis | null> {
    const record = await context
      .loader<string, ExperimentRecord | null>(
        ExperimentOfMeasure,
        () => new DataLoader((ids) => this.records(context, ids)),
      )
      .load(experimentId);
    const readings = record === null ? [] : await this.readings(context, record);
    return readings.find(({ measure }) => measure.id === measureId)?.analysis ?? null;
  }

  private records(context: RequestContext, ids: readonly string[]): Promise<(ExperimentRecord | null)[]> {
    return this.unitOfWork.read(context.actor, (tx) =>
      inTurn(ids, (id) => findExperiment(tx, context.actor, { id })),
    );
  }

  /** Null before the test has ended. */
  async evaluation(context: RequestContext, record: ExperimentRecord): Promise<Evaluation | null> {
    if (record.stage !== 'evaluate' && record.stage !== 'iterate') return null;
    const { readings, stored } = await this.evidence(context, record);
    const computed = stored?.computed ?? ruleOf(readings);
    return Object.assign(new Evaluation(), {
      computed,
      computedVerdict: computed.verdict,
      verdict: asVerdict(stored?.verdict),
      verdictReason: stored?.verdict_reason ?? null,
      recordedAt: stored?.recorded_at ?? null,
      recordedById: stored?.recorded_by ?? null,
      confirmedAt: stored?.confirmed_at ?? null,
      confirmedById: stored?.confirmed_by ?? null,
      reviews: (stored?.reviews ?? []).map(reviewFrom),
      version: stored?.version ?? 0,
    });
  }

  /** The two fields of one operation share one reading. */
  private evidence(context: RequestContext, record: ExperimentRecord): Promise<Evidence> {
    const load = (records: readonly ExperimentRecord[]): Promise<Evidence[]> =>
      this.unitOfWork.read(context.actor, (tx) =>
        inTurn(records, (each) => evidenceOf(tx, context.actor, each)),
      );
    return context
      .loader<ExperimentRecord, Evidence>(
        EvaluationPage,
        () => new DataLoader(load, { cacheKeyFn: keyOf as never }),
      )
      .load(record);
  }
}

/** A mutation's answer shows the experiment at a later version than what was read before it. */
const keyOf = ({ id, version, last_activity_at }: ExperimentRecord): string =>
  `${id} ${version} ${last_activity_at.getTime()}`;

async function inTurn<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const value of values) results.push(await work(value));
  return results;
}

async function evidenceOf(
  tx: EntityManager,
  actor: ActingMember,
  record: ExperimentRecord,
): Promise<Evidence> {
  const stored = record.verdict === null ? undefined : await storedEvaluation(tx, actor, record.id);
  if (!stored) return { readings: await readingsNow(tx, actor, record), stored };
  const readings = stored.analyses.flatMap(({ measureId, analysis }) => {
    const measure = record.plan.measures.find((each) => each.id === measureId);
    return measure ? [{ measure, analysis }] : [];
  });
  return { readings, stored };
}

async function storedEvaluation(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
): Promise<StoredEvaluation | undefined> {
  const [row]: StoredEvaluation[] = await tx.query(STORED, [actor.workspaceId, experimentId]);
  return row;
}

const STORED = `
  SELECT v.analyses, v.computed, v.computed_verdict, v.verdict, v.verdict_reason, v.recorded_by, v.recorded_at::text,
    v.confirmed_by, v.confirmed_at::text, v.version,
    coalesce((SELECT jsonb_agg(to_jsonb(r) ORDER BY r.reviewed_at, r.id) FROM verdict_reviews r
      WHERE r.workspace_id = v.workspace_id AND r.experiment_id = v.experiment_id), '[]') AS reviews
  FROM evaluations v WHERE v.workspace_id = $1 AND v.experiment_id = $2`;
