import { correctLine } from '@levain/domain/costs/correction.js';
import { draftCost, type Cost } from '@levain/domain/costs/cost.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import type { CorrectCostInput } from '../cost.inputs.js';
import { holdLine } from '../held-costs.js';
import { readSettings } from '../settings-sql.js';
import { WriteLine } from '../write-line.js';
import { costColumns, costTold } from './record-cost.js';

/** The right line after the wrong one, which stays; of two who correct a line at once one is told. */
@Injectable()
export class CorrectCost {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly lines: WriteLine,
  ) {}

  execute(actor: ActingMember, input: CorrectCostInput): Promise<CommandResult<{ experimentId: string }>> {
    const claim = { operation: 'correctCost', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('LINE_CORRECTED'), () =>
      this.idempotency.once(actor, claim, (tx) => this.correct(tx, actor, input)),
    );
  }

  private async correct(
    tx: EntityManager,
    actor: ActingMember,
    input: CorrectCostInput,
  ): Promise<CommandResult<{ experimentId: string }>> {
    const held = await holdLine<Cost>(tx, actor, 'costLine', input.id);
    if (!held.ok) return held;
    const { hourlyRate: assumedRate } = await readSettings(tx, actor);
    const after = draftCost(input.cost, { today: todayOf(actor), assumedRate, isCorrection: true });
    const corrected = correctLine(held.value, after, input.reason);
    if (!corrected.ok) return refused(corrected.refusals);
    const { line, reason } = corrected.value;
    const { id, record, line: before } = held.value;
    await this.lines.write(tx, actor, {
      ...{ type: 'costLine', kind: 'costCorrected', experimentId: record.id },
      ...{
        columns: costColumns(line),
        correction: { id, reason },
        before: costTold(before),
        after: costTold(line),
      },
    });
    return done({ experimentId: record.id });
  }
}
