import {
  spreadExperiment,
  type SpreadExperiment as Spread,
} from '@levain/domain/lineage/spread-experiment.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { readReference } from '../../database/references.js';
import { insertExperiment } from '../../experiments/commands/create-experiment.js';
import { linkBenchmarks } from '../../experiments/experiment-form.js';
import type { ExperimentRecord } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import type { SpreadExperimentInput } from '../lineage.inputs.js';
import { holdSource, lenderFacts, writeTakenPlan } from '../taken-plan.js';

/** What held elsewhere is tested again here: a child of that experiment, with figures of its own. */
@Injectable()
export class SpreadExperiment {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: SpreadExperimentInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'spreadExperiment', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.spread(tx, actor, input));
  }

  private async spread(
    tx: EntityManager,
    actor: ActingMember,
    input: SpreadExperimentInput,
  ): Promise<CommandResult<{ id: string }>> {
    const source = await holdSource(tx, actor, input.sourceId);
    if (!source) return notFound;
    const refusals: Refusal[] = [];
    const place = await placeOf(tx, actor, refusals, input);
    const spread = spreadExperiment(
      { ...lenderFacts(source), id: source.id, learningId: await learningOf(tx, actor, source.id) },
      { ...input, ...place, figures: figuresOf(input) },
      todayOf(actor),
    );
    if (!spread.ok || refusals.length > 0)
      return refused([...refusals, ...(spread.ok ? [] : withoutFields(spread.refusals, refusals))]);
    const id = newId();
    const number = await bear(tx, actor, { id, source, spread: spread.value });
    await this.eventLog.append(tx, actor, {
      kind: 'experimentSpread',
      objectType: 'experiment',
      objectId: id,
      experimentId: id,
      after: { number, ...spread.value },
    });
    return done({ id });
  }
}

/** A place that is not known is not also missing. */
const withoutFields = (refusals: readonly Refusal[], said: readonly Refusal[]): readonly Refusal[] =>
  said.length > 0 ? refusals.filter(({ code }) => code !== 'SPREAD_PLACE_MISSING') : refusals;

async function placeOf(
  tx: EntityManager,
  actor: ActingMember,
  refusals: Refusal[],
  input: SpreadExperimentInput,
): Promise<{ departmentId: string | null; projectId: string | null }> {
  const wanted = { type: 'department', field: 'departmentId', id: input.departmentId } as const;
  const departmentId = await readReference(tx, actor, refusals, wanted);
  const project = { type: 'project', field: 'projectId', id: input.projectId } as const;
  return { departmentId, projectId: await readReference(tx, actor, refusals, project) };
}

const figuresOf = ({ figures }: SpreadExperimentInput) =>
  figures.map(({ measureId, baseline, target }) => ({
    measureId: localId('measure', measureId) ?? '',
    baseline: baseline ?? null,
    target: target ?? null,
  }));

async function learningOf(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
): Promise<string | null> {
  const [learning]: { id: string }[] = await tx.query(
    'SELECT id FROM learnings WHERE workspace_id = $1 AND experiment_id = $2',
    [actor.workspaceId, experimentId],
  );
  return learning?.id ?? null;
}

interface Birth {
  readonly id: string;
  readonly source: ExperimentRecord;
  readonly spread: Spread;
}

async function bear(tx: EntityManager, actor: ActingMember, { id, source, spread }: Birth): Promise<number> {
  const number = await insertExperiment(tx, actor, id, {
    ...{ title: spread.title, projectId: spread.projectId, hypothesisId: source.hypothesis_id },
    ...{ prototypeId: source.prototype_id, noPrecedentReason: source.no_precedent_reason },
    benchmarkIds: source.benchmark_ids,
  });
  await tx.query(
    `UPDATE experiments SET parent_id = $3, keeps = $4, changes = $5, because_of_id = $6
     WHERE workspace_id = $1 AND id = $2`,
    [actor.workspaceId, id, spread.parentId, spread.keeps, spread.changes, spread.becauseOfId],
  );
  await linkBenchmarks(tx, actor, id, source.benchmark_ids);
  const { plan, departmentId } = spread;
  await writeTakenPlan(tx, actor, { kind: 'spread', experimentId: id, source, plan, departmentId });
  return number;
}
