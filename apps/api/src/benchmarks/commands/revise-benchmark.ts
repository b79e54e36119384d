import { draftBenchmark } from '@levain/domain/benchmarks/benchmark.js';
import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { figuresOf, readFigures, writeFigures } from '../benchmark-figures.js';
import { benchmarkColumns, benchmarkOf } from '../benchmark-columns.js';
import type { ReviseBenchmarkInput } from '../benchmark.inputs.js';
import { SELECT_BENCHMARKS, type BenchmarkRow } from '../benchmark.model.js';

@Injectable()
export class ReviseBenchmark {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: ReviseBenchmarkInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('benchmark', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, { ...input, id }));
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    { id, version, benchmark: fields }: ReviseBenchmarkInput,
  ): Promise<CommandResult<{ id: string }>> {
    const [row]: BenchmarkRow[] = await tx.query(`${SELECT_BENCHMARKS} AND b.id = $2 FOR UPDATE`, [
      actor.workspaceId,
      id,
    ]);
    if (!row) return notFound;
    const ownership = { ownerId: row.recorded_by, projectLeadIds: [] };
    if (!canChangeIdea(actor, 'changeBenchmark', ownership)) return refused([refusal('NOT_ALLOWED')]);
    const recheckOn = fields.recheckOn === undefined ? row.recheck_on : fields.recheckOn;
    const draft = draftBenchmark({ ...fields, recheckOn }, todayOf(actor));
    if (!draft.ok) return refused(draft.refusals);
    const refusals: Refusal[] = [];
    const before = await figuresOf(tx, actor, id);
    const figures = fields.figures ? await readFigures(tx, actor, refusals, draft.value) : before;
    if (refusals.length > 0) return refused(refusals);
    const columns = benchmarkColumns(draft.value);
    const updated = await updateVersioned(tx, actor, { table: 'benchmarks', id, version }, columns);
    if (!updated.ok) return updated;
    if (fields.figures) await writeFigures(tx, actor, id, figures);
    await this.eventLog.append(tx, actor, {
      kind: 'benchmarkRevised',
      objectType: 'benchmark',
      objectId: id,
      before: benchmarkOf(row, before),
      after: { ...draft.value, figures },
    });
    return done({ id });
  }
}
