import { mayChange } from '@levain/domain/experiments/access.js';
import { startNextExperiment, type NextExperiment } from '@levain/domain/iterations/next-experiment.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { newId } from '../../database/new-id.js';
import { insertExperiment } from '../../experiments/commands/create-experiment.js';
import { linkBenchmarks } from '../../experiments/experiment-form.js';
import { accessOf, findExperiment, type ExperimentRecord } from '../../experiments/experiment-record.js';
import { holdExperiment } from '../../experiments/hold-experiment.js';
import { globalId, localId } from '../../graphql/global-id.js';
import { planOf } from '../../plans/plan-row.js';
import { writePlan } from '../../plans/plan-writer.js';
import type { StartNextExperimentInput } from '../iteration.inputs.js';

/** The next experiment, born in one act of a decided one: all of it but the dates, with what made it change. */
@Injectable()
export class StartNextExperiment {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: StartNextExperimentInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'startNextExperiment', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.start(tx, actor, input));
  }

  private async start(
    tx: EntityManager,
    actor: ActingMember,
    input: StartNextExperimentInput,
  ): Promise<CommandResult<{ id: string }>> {
    const parentId = localId('experiment', input.parentId);
    if (parentId) await holdExperiment(tx, actor, parentId, 'FOR SHARE');
    const parent = parentId && (await findExperiment(tx, actor, { id: parentId }));
    if (!parent) return notFound;
    if (!mayChange(accessOf(parent), actor)) return refused([refusal('NOT_ALLOWED')]);
    const next = startNextExperiment(await parentFacts(tx, actor, parent), {
      ...input,
      becauseOfId: localId('learning', input.becauseOfId),
    });
    if (!next.ok) return refused(next.refusals);
    const id = newId();
    const number = await bear(tx, actor, { id, parent, next: next.value });
    await this.eventLog.append(tx, actor, {
      kind: 'nextExperimentStarted',
      objectType: 'experiment',
      objectId: id,
      experimentId: id,
      after: { number, ...next.value },
    });
    return done({ id });
  }
}

async function parentFacts(tx: EntityManager, actor: ActingMember, parent: ExperimentRecord) {
  const learnings: { id: string }[] = await tx.query(
    'SELECT id FROM learnings WHERE workspace_id = $1 AND experiment_id = $2',
    [actor.workspaceId, parent.id],
  );
  return {
    id: parent.id,
    stage: parent.stage,
    isDecided: parent.decision !== null,
    projectId: parent.project_id,
    prototypeId: parent.prototype_id,
    hypothesisId: parent.hypothesis_id,
    benchmarkIds: parent.benchmark_ids,
    noPrecedentReason: parent.no_precedent_reason,
    plan: planOf(parent.plan),
    learningIds: learnings.map(({ id }) => id),
  };
}

interface Birth {
  readonly id: string;
  readonly parent: ExperimentRecord;
  readonly next: NextExperiment;
}

async function bear(tx: EntityManager, actor: ActingMember, { id, parent, next }: Birth): Promise<number> {
  const number = await insertExperiment(tx, actor, id, next);
  await tx.query(
    `UPDATE experiments SET parent_id = $3, keeps = $4, changes = $5, because_of_id = $6
     WHERE workspace_id = $1 AND id = $2`,
    [actor.workspaceId, id, next.parentId, next.keeps, next.changes, next.becauseOfId],
  );
  await linkBenchmarks(tx, actor, id, next.benchmarkIds);
  const { periodicity, alpha, measures } = parent.plan;
  const metrics = measures.map((measure) => ({
    ...measure,
    metricId: globalId('metric', measure.metric_id),
  }));
  await writePlan(tx, actor, {
    experimentId: id,
    current: { arms: [] },
    plan: next.plan,
    fields: { periodicity, alpha, arms: [], measures: metrics },
  });
  return number;
}
