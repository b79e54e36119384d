import { isClosed, isPlanFrozen } from '@levain/domain/experiments/experiment-facts.js';
import { amendPlan, type Amendment } from '@levain/domain/plans/amend.js';
import { refusal, refuse, ok, type Result } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { localId } from '../../graphql/global-id.js';
import { measuresReadAndRemoved, moveReadingsAround } from '../../plans/amended-readings.js';
import { readPlanForm } from '../../plans/plan-form.js';
import { amendmentsOf, frozenPlanOf, planOf } from '../../plans/plan-row.js';
import { writePlan } from '../../plans/plan-writer.js';
import type { AmendPlanInput } from '../../plans/plan.inputs.js';
import { factsOf, type ExperimentRecord } from '../experiment-record.js';
import { openExperiment, saveExperiment } from '../open-experiment.js';

/** Changes a frozen plan while its test runs: the frozen text stays, the amendment is signed and shown beside it. */
@Injectable()
export class AmendPlan {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: AmendPlanInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'amendPlan', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      await waitForReadings(tx, actor, localId('experiment', input.id));
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const amended = await readAmendment(tx, actor, record, input);
      if (!amended.ok) return refused(amended.refusals);
      const { plan, amendment } = amended.value;
      const saved = await saveExperiment(tx, actor, record, {});
      if (!saved.ok) return saved;
      await writePlan(tx, actor, { experimentId: record.id, current: record.plan, plan, fields: input.plan });
      if (plan.changeDate !== record.plan.change_date) {
        await moveReadingsAround(tx, actor, record.id, plan.changeDate);
      }
      const id = await insertAmendment(tx, actor, record.id, amendment);
      await this.eventLog.append(tx, actor, {
        kind: 'planAmended',
        objectType: 'amendment',
        objectId: id,
        experimentId: record.id,
        before: planOf(record.plan),
        after: amendment,
      });
      return done({ id: record.id });
    });
  }
}

/** Those being written are counted and moved too; no other begins before the plan is amended. */
async function waitForReadings(tx: EntityManager, actor: ActingMember, id: string | null): Promise<void> {
  await tx.query('SELECT FROM experiments WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [
    actor.workspaceId,
    id,
  ]);
}

async function readAmendment(
  tx: EntityManager,
  actor: ActingMember,
  record: ExperimentRecord,
  input: AmendPlanInput,
): Promise<ReturnType<typeof amendPlan>> {
  const running = whileRunning(record, actor);
  const frozen = frozenPlanOf(record.plan);
  if (!running.ok) return running;
  if (!frozen) return refuse('PLAN_NOT_FROZEN', 'plan');
  const form = await readPlanForm(tx, actor, record.plan, input.plan);
  if (!form.ok) return form;
  const amended = amendPlan(frozen, planOf(record.plan), amendmentsOf(record.plan), {
    plan: form.value,
    reason: input.reason,
    authorId: actor.memberId,
    amendedAt: momentOf(actor).toISOString(),
    today: todayOf(actor),
  });
  if (!amended.ok) return amended;
  const lost = await measuresReadAndRemoved(tx, actor, record.plan, amended.value.plan);
  if (lost === 0) return amended;
  return { ok: false, refusals: [refusal('AMENDMENT_FORBIDDEN', 'plan.measures', { path: 'measures' })] };
}

function whileRunning(record: ExperimentRecord, actor: ActingMember): Result<true> {
  const facts = factsOf(record, actor);
  if (isClosed(facts)) return refuse('EXPERIMENT_CLOSED', 'plan');
  if (!isPlanFrozen(facts)) return refuse('PLAN_NOT_FROZEN', 'plan');
  return record.stage === 'test' ? ok(true) : refuse('TEST_NOT_RUNNING', 'plan');
}

async function insertAmendment(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
  amendment: Amendment,
): Promise<string> {
  const id = newId();
  const { number, changes, reason, authorId, amendedAt, fingerprint } = amendment;
  await tx.query(
    `INSERT INTO amendments (workspace_id, id, experiment_id, number, changes, reason, author_id, amended_at, fingerprint)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      actor.workspaceId,
      id,
      experimentId,
      number,
      JSON.stringify(changes),
      reason,
      authorId,
      amendedAt,
      fingerprint,
    ],
  );
  return id;
}
