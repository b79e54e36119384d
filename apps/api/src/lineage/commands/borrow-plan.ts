import { borrowPlan } from '@levain/domain/lineage/borrow-plan.js';
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
import type { BorrowPlanInput } from '../lineage.inputs.js';
import { holdSource, lenderFacts, writeTakenPlan } from '../taken-plan.js';

/** Somebody's way of testing for another question: a new draft that says whose plan it is, and claims no lineage. */
@Injectable()
export class BorrowPlan {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: BorrowPlanInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'borrowPlan', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.borrow(tx, actor, input));
  }

  private async borrow(
    tx: EntityManager,
    actor: ActingMember,
    input: BorrowPlanInput,
  ): Promise<CommandResult<{ id: string }>> {
    const source = await holdSource(tx, actor, input.sourceId);
    if (!source) return notFound;
    const refusals: Refusal[] = [];
    const project = { type: 'project', field: 'projectId', id: input.projectId } as const;
    const projectId = await readReference(tx, actor, refusals, project);
    const borrowed = borrowPlan(lenderFacts(source), input, todayOf(actor));
    if (!borrowed.ok) refusals.push(...borrowed.refusals);
    if (!borrowed.ok || refusals.length > 0) return refused(refusals);
    const { title, plan } = borrowed.value;
    const id = newId();
    const form = { title, projectId, hypothesisId: null, prototypeId: null, noPrecedentReason: null };
    const number = await insertExperiment(tx, actor, id, { ...form, benchmarkIds: [] });
    await writeTakenPlan(tx, actor, { kind: 'borrowed', experimentId: id, source, plan, departmentId: null });
    await this.eventLog.append(tx, actor, {
      kind: 'planBorrowed',
      objectType: 'experiment',
      objectId: id,
      experimentId: id,
      after: { number, title, projectId, sourceNumber: source.number, plan },
    });
    return done({ id });
  }
}
