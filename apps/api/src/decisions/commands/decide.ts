import { decide } from '@levain/domain/decisions/decision.js';
import { mayDecide } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { accessOf, factsOf, findExperiment } from '../../experiments/experiment-record.js';
import { saveExperiment } from '../../experiments/open-experiment.js';
import { localId } from '../../graphql/global-id.js';
import type { DecideInput } from '../decision.inputs.js';

/** Takes the decision, which closes the experiment for good. */
@Injectable()
export class Decide {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: DecideInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'decide', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.decide(tx, actor, input));
  }

  private async decide(
    tx: EntityManager,
    actor: ActingMember,
    input: DecideInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('experiment', input.experimentId);
    const record = id && (await findExperiment(tx, actor, { id }));
    if (!record) return notFound;
    if (!mayDecide(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
    if (record.version !== input.version) return conflict(record.version);
    const decision = decide(factsOf(record, actor), input);
    if (!decision.ok) return refused(decision.refusals);
    const { kind, reason, options } = decision.value;
    const saved = await saveExperiment(tx, actor, record, { closed_at: momentOf(actor) });
    if (!saved.ok) return saved;
    await tx.query(
      `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.workspaceId, record.id, kind, reason, JSON.stringify(options), actor.memberId, momentOf(actor)],
    );
    await this.eventLog.append(tx, actor, {
      kind: 'decisionTaken',
      objectType: 'decision',
      objectId: record.id,
      experimentId: record.id,
      after: decision.value,
    });
    return done({ id: record.id });
  }
}
