import { draftReturn } from '@levain/domain/costs/return.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { localId } from '../../graphql/global-id.js';
import type { RecordReturnInput } from '../cost.inputs.js';
import { holdCosts } from '../held-costs.js';
import { readReturn, returnColumns } from '../return-source.js';
import { WriteLine } from '../write-line.js';

/** What an experiment brought, with how it was computed; a closed one takes it too, dated. */
@Injectable()
export class RecordReturn {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly lines: WriteLine,
  ) {}

  execute(actor: ActingMember, input: RecordReturnInput): Promise<CommandResult<{ experimentId: string }>> {
    const claim = { operation: 'recordReturn', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.record(tx, actor, input));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    { experimentId, gain }: RecordReturnInput,
  ): Promise<CommandResult<{ experimentId: string }>> {
    const held = await holdCosts(tx, actor, localId('experiment', experimentId));
    if (!held.ok) return held;
    const draft = draftReturn(gain, { today: todayOf(actor) });
    const read = await readReturn(tx, actor, held.value, { draft, measureId: gain.measureId });
    if (!read.ok) return refused(read.refusals);
    await this.lines.write(tx, actor, {
      ...{ type: 'returnLine', kind: 'returnRecorded', experimentId: held.value.id },
      ...{ columns: returnColumns(read.value), after: read.value },
    });
    return done({ experimentId: held.value.id });
  }
}
