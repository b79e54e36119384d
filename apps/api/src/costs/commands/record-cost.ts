import { draftCost, type Cost } from '@levain/domain/costs/cost.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { localId } from '../../graphql/global-id.js';
import type { RecordCostInput } from '../cost.inputs.js';
import { holdCosts } from '../held-costs.js';
import { readSettings } from '../settings-sql.js';
import { WriteLine } from '../write-line.js';

/** As the history keeps it: there, `kind` is what was decided. */
export const costTold = ({ kind, ...cost }: Cost) => ({ spent: kind, ...cost });

export const costColumns = ({ hourlyRate, ...cost }: Cost) => ({ ...cost, hourly_rate: hourlyRate });

/** Hours or money that an experiment cost; a bill may come after the decision. */
@Injectable()
export class RecordCost {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly lines: WriteLine,
  ) {}

  execute(actor: ActingMember, input: RecordCostInput): Promise<CommandResult<{ experimentId: string }>> {
    const claim = { operation: 'recordCost', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.record(tx, actor, input));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    input: RecordCostInput,
  ): Promise<CommandResult<{ experimentId: string }>> {
    const held = await holdCosts(tx, actor, localId('experiment', input.experimentId));
    if (!held.ok) return held;
    const { hourlyRate: assumedRate } = await readSettings(tx, actor);
    const cost = draftCost(input.cost, { today: todayOf(actor), assumedRate });
    if (!cost.ok) return refused(cost.refusals);
    const experimentId = held.value.id;
    await this.lines.write(tx, actor, {
      ...{ type: 'costLine', kind: 'costRecorded', experimentId },
      ...{ columns: costColumns(cost.value), after: costTold(cost.value) },
    });
    return done({ experimentId });
  }
}
