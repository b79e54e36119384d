import { draftBenchmark } from '@levain/domain/benchmarks/benchmark.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { nextNumber } from '../../database/next-number.js';
import { readFigures, writeFigures } from '../benchmark-figures.js';
import { benchmarkColumns } from '../benchmark-columns.js';
import type { BenchmarkFields, RecordBenchmarkInput } from '../benchmark.inputs.js';

@Injectable()
export class RecordBenchmark {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RecordBenchmarkInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'recordBenchmark', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.record(tx, actor, input.benchmark));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    fields: BenchmarkFields,
  ): Promise<CommandResult<{ id: string }>> {
    const draft = draftBenchmark(fields, todayOf(actor));
    if (!draft.ok) return refused(draft.refusals);
    const refusals: Refusal[] = [];
    const figures = await readFigures(tx, actor, refusals, draft.value);
    if (refusals.length > 0) return refused(refusals);
    const id = newId();
    const own = {
      id,
      number: await nextNumber(tx, actor, 'benchmark'),
      recorded_by: actor.memberId,
      created_at: momentOf(actor),
    };
    await insertRow(tx, actor, 'benchmarks', { ...own, ...benchmarkColumns(draft.value) });
    await writeFigures(tx, actor, id, figures);
    await this.eventLog.append(tx, actor, {
      kind: 'benchmarkRecorded',
      objectType: 'benchmark',
      objectId: id,
      after: { ...draft.value, figures },
    });
    return done({ id });
  }
}
