import { recordVerdict, type RecordedVerdict } from '@levain/domain/evaluations/verdict.js';
import { mayRecordVerdict } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { accessOf, findExperiment, type ExperimentRecord } from '../../experiments/experiment-record.js';
import { saveExperiment } from '../../experiments/open-experiment.js';
import { localId } from '../../graphql/global-id.js';
import type { RecordVerdictInput } from '../evaluation.inputs.js';
import { holdEvaluation } from '../hold-evaluation.js';
import { readingsNow, ruleOf, type MeasureAnalysis } from '../queries/readings.js';

/** Records the verdict with the analyses it rests on, as they are now, and what was learned. A contested one is recorded anew. */
@Injectable()
export class RecordVerdict {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RecordVerdictInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'recordVerdict', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.record(tx, actor, input));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    input: RecordVerdictInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('experiment', input.experimentId);
    if (id) await holdEvaluation(tx, actor, id);
    const record = id && (await findExperiment(tx, actor, { id }));
    if (!record) return notFound;
    if (!mayRecordVerdict(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
    if (record.version !== input.version) return conflict(record.version);
    const readings = await readingsNow(tx, actor, record);
    const computed = ruleOf(readings);
    const verdict = recordVerdict(factsOf(record, readings, computed), input);
    if (!verdict.ok) return refused(verdict.refusals);
    const saved = await saveExperiment(tx, actor, record, {});
    if (!saved.ok) return saved;
    await saveVerdict(tx, actor, { id: record.id, verdict: verdict.value, readings, computed });
    await this.eventLog.append(tx, actor, {
      kind: 'verdictRecorded',
      objectType: 'evaluation',
      objectId: record.id,
      experimentId: record.id,
      before: record.verdict === null ? undefined : { verdict: record.verdict },
      after: verdict.value,
    });
    return done({ id: record.id });
  }
}

function factsOf(record: ExperimentRecord, readings: readonly MeasureAnalysis[], computed: RuleReading) {
  const primary = readings.find(({ measure }) => measure.role === 'outcome');
  return {
    stage: record.stage,
    isAbandoned: record.abandoned_reason !== null,
    computedVerdict: computed.verdict,
    grade: primary?.analysis.evidenceGrade ?? null,
    isConfirmed: record.verdict_standing === 'confirmed',
  };
}

interface Snapshot {
  readonly id: string;
  readonly verdict: RecordedVerdict;
  readonly readings: readonly MeasureAnalysis[];
  readonly computed: RuleReading;
}

async function saveVerdict(
  tx: EntityManager,
  actor: ActingMember,
  { id, verdict, readings, computed }: Snapshot,
): Promise<void> {
  const at = momentOf(actor);
  const analyses = readings.map(({ measure, analysis }) => ({ measureId: measure.id, analysis }));
  await tx.query(SAVE_VERDICT, [
    ...[actor.workspaceId, id, JSON.stringify(analyses), JSON.stringify(computed), verdict.computedVerdict],
    ...[verdict.verdict, verdict.reason, actor.memberId, at],
  ]);
  await tx.query(SAVE_LEARNING, [
    ...[actor.workspaceId, newId(), id, verdict.learning, verdict.limits, actor.memberId, at],
  ]);
}

const SAVE_VERDICT = `
  INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, computed_verdict, verdict, verdict_reason,
    recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (workspace_id, experiment_id) DO UPDATE SET analyses = excluded.analyses, computed = excluded.computed,
    computed_verdict = excluded.computed_verdict, verdict = excluded.verdict, verdict_reason = excluded.verdict_reason,
    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, version = evaluations.version + 1`;

const SAVE_LEARNING = `
  INSERT INTO learnings (workspace_id, id, experiment_id, statement, limits, written_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (workspace_id, experiment_id) DO UPDATE SET statement = excluded.statement, limits = excluded.limits,
    written_by = excluded.written_by, created_at = excluded.created_at, version = learnings.version + 1`;
