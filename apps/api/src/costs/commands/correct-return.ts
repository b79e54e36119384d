import { correctLine } from '@levain/domain/costs/correction.js';
import { draftReturn } from '@levain/domain/costs/return.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import type { CorrectReturnInput } from '../cost.inputs.js';
import { holdLine } from '../held-costs.js';
import { readReturn, returnColumns, type SourcedReturn } from '../return-source.js';
import { WriteLine } from '../write-line.js';

/** The right line after the wrong one, which stays; of two who correct a line at once one is told. */
@Injectable()
export class CorrectReturn {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly lines: WriteLine,
  ) {}

  execute(actor: ActingMember, input: CorrectReturnInput): Promise<CommandResult<{ experimentId: string }>> {
    const claim = { operation: 'correctReturn', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('LINE_CORRECTED'), () =>
      this.idempotency.once(actor, claim, (tx) => this.correct(tx, actor, input)),
    );
  }

  private async correct(
    tx: EntityManager,
    actor: ActingMember,
    { id: lineId, gain, reason: why }: CorrectReturnInput,
  ): Promise<CommandResult<{ experimentId: string }>> {
    const held = await holdLine<SourcedReturn>(tx, actor, 'returnLine', lineId);
    if (!held.ok) return held;
    const { id, record, line: before } = held.value;
    const draft = draftReturn(gain, { today: todayOf(actor), isCorrection: true });
    const after = await readReturn(tx, actor, record, { draft, measureId: gain.measureId });
    const corrected = correctLine(held.value, after, why);
    if (!corrected.ok) return refused(corrected.refusals);
    const { line, reason } = corrected.value;
    await this.lines.write(tx, actor, {
      ...{ type: 'returnLine', kind: 'returnCorrected', experimentId: record.id },
      ...{ columns: returnColumns(line), correction: { id, reason }, before, after: line },
    });
    return done({ experimentId: record.id });
  }
}
