import { mayChange } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import { planTask } from '@levain/domain/tasks/task.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { holdExperiment } from '../../experiments/hold-experiment.js';
import { localId } from '../../graphql/global-id.js';
import { Outbox } from '../../mail/outbox.js';
import { participationFactsOf, touchExperiment } from '../../participations/participation-store.js';
import type { PlanTaskInput } from '../task.inputs.js';
import { taskColumns } from '../task.model.js';

/** Asks something of somebody who takes part; they are told, with a file for their calendar. */
@Injectable()
export class PlanTask {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: PlanTaskInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'planTask', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.plan(tx, actor, input));
  }

  private async plan(
    tx: EntityManager,
    actor: ActingMember,
    { experimentId, task }: PlanTaskInput,
  ): Promise<CommandResult<{ id: string }>> {
    const uuid = localId('experiment', experimentId);
    if (!uuid) return notFound;
    // Its row is written below: who only shared it could not go on beside another who does.
    await holdExperiment(tx, actor, uuid, 'FOR NO KEY UPDATE');
    const record = await findExperiment(tx, actor, { id: uuid });
    if (!record) return notFound;
    if (!mayChange(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
    const facts = participationFactsOf(record, actor);
    const planned = planTask(facts, localId('person', task.personId) ?? '', task, todayOf(actor));
    if (!planned.ok) return refused(planned.refusals);
    const id = newId();
    await insertRow(tx, actor, 'tasks', {
      ...{ id, experiment_id: uuid, planned_by: actor.memberId, planned_at: momentOf(actor) },
      ...taskColumns(planned.value),
    });
    if (planned.value.personId !== actor.personId)
      await this.outbox.add(tx, actor, 'taskAsked', { taskId: id });
    await touchExperiment(tx, actor, uuid);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'taskPlanned', objectType: 'task', objectId: id, experimentId: uuid },
      after: planned.value,
    });
    return done({ id });
  }
}
