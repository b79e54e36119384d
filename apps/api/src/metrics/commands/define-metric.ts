import { draftMetric } from '@levain/domain/metrics/metric.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import type { DefineMetricInput, MetricFields } from '../metric.inputs.js';

@Injectable()
export class DefineMetric {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: DefineMetricInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'defineMetric', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.metric.name.trim() }), () =>
      this.idempotency.once(actor, claim, (tx) => this.define(tx, actor, input.metric)),
    );
  }

  private async define(
    tx: EntityManager,
    actor: ActingMember,
    fields: MetricFields,
  ): Promise<CommandResult<{ id: string }>> {
    const draft = draftMetric(fields);
    if (!draft.ok) return refused(draft.refusals);
    const { lowerBound, upperBound, ...metric } = draft.value;
    const id = newId();
    await insertRow(tx, actor, 'metrics', {
      id,
      ...metric,
      lower_bound: lowerBound,
      upper_bound: upperBound,
      created_at: momentOf(actor),
    });
    await this.eventLog.append(tx, actor, {
      kind: 'metricDefined',
      objectType: 'metric',
      objectId: id,
      after: draft.value,
    });
    return done({ id });
  }
}
