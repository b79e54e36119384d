import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { projectLeadIds } from '../../projects/project-leads.js';
import { hypothesisColumns, hypothesisOf, readHypothesisForm } from '../hypothesis-form.js';
import type { ReviseHypothesisInput } from '../hypothesis.inputs.js';
import { SELECT_HYPOTHESES, type HypothesisRow } from '../hypothesis.model.js';

@Injectable()
export class ReviseHypothesis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: ReviseHypothesisInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('hypothesis', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, { ...input, id }));
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    { id, version, hypothesis: fields }: ReviseHypothesisInput,
  ): Promise<CommandResult<{ id: string }>> {
    const [row]: HypothesisRow[] = await tx.query(`${SELECT_HYPOTHESES} AND h.id = $2 FOR UPDATE`, [
      actor.workspaceId,
      id,
    ]);
    if (!row) return notFound;
    const leads = await projectLeadIds(tx, actor, row.project_id);
    const ownership = { ownerId: row.owner_id, projectLeadIds: leads };
    if (!canChangeIdea(actor, 'changeHypothesis', ownership)) return refused([refusal('NOT_ALLOWED')]);
    if (await hasBeenBetOn(tx, actor, id)) return refused([refusal('PLAN_FROZEN')]);
    const hypothesis = await readHypothesisForm(tx, actor, fields);
    if (!hypothesis.ok) return hypothesis;
    const columns = hypothesisColumns(hypothesis.value);
    const updated = await updateVersioned(tx, actor, { table: 'hypotheses', id, version }, columns);
    if (!updated.ok) return updated;
    await this.eventLog.append(tx, actor, {
      kind: 'hypothesisRevised',
      objectType: 'hypothesis',
      objectId: id,
      before: hypothesisOf(row),
      after: hypothesis.value,
    });
    return done({ id });
  }
}

/** The sentence is part of the frozen bet: reworded afterwards, its evidence would speak of something else. */
async function hasBeenBetOn(tx: EntityManager, { workspaceId }: ActingMember, id: string): Promise<boolean> {
  const started: unknown[] = await tx.query(
    'SELECT FROM experiments WHERE workspace_id = $1 AND hypothesis_id = $2 AND started_at IS NOT NULL LIMIT 1',
    [workspaceId, id],
  );
  return started.length > 0;
}
