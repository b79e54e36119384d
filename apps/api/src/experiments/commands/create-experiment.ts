import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { nextNumber } from '../../database/next-number.js';
import { linkBenchmarks, readExperimentForm, type ExperimentForm } from '../experiment-form.js';
import type { CreateExperimentInput } from '../experiment.inputs.js';

/** A new experiment: its creator owns it, and it is private until shared. */
@Injectable()
export class CreateExperiment {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CreateExperimentInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'createExperiment', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const form = await readExperimentForm(tx, actor, input.experiment);
      if (!form.ok) return refused(form.refusals);
      const id = newId();
      const number = await insertExperiment(tx, actor, id, form.value);
      await linkBenchmarks(tx, actor, id, form.value.benchmarkIds);
      await this.eventLog.append(tx, actor, {
        kind: 'experimentCreated',
        objectType: 'experiment',
        objectId: id,
        experimentId: id,
        after: { number, ...form.value },
      });
      return done({ id });
    });
  }
}

export async function insertExperiment(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  form: ExperimentForm,
): Promise<number> {
  const number = await nextNumber(tx, actor, 'experiment');
  const { title, projectId, hypothesisId, prototypeId, noPrecedentReason } = form;
  await tx.query(INSERT_EXPERIMENT, [
    ...[actor.workspaceId, id, number, title, projectId, hypothesisId, prototypeId, noPrecedentReason],
    ...[actor.memberId, momentOf(actor)],
  ]);
  await tx.query(`INSERT INTO plans (workspace_id, experiment_id) VALUES ($1, $2)`, [actor.workspaceId, id]);
  await tx.query(INSERT_OWNER, [actor.workspaceId, newId(), id, actor.personId, momentOf(actor)]);
  return number;
}

const INSERT_EXPERIMENT = `
  INSERT INTO experiments (workspace_id, id, number, title, project_id, hypothesis_id, prototype_id, no_precedent_reason,
    owner_id, created_at, last_activity_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`;

const INSERT_OWNER = `
  INSERT INTO participations (workspace_id, id, experiment_id, person_id, role, status, created_at, answered_at)
  VALUES ($1, $2, $3, $4, 'owner', 'accepted', $5, $5)`;
