import { changeStance } from '@levain/domain/learnings/stance.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdStance, stanceOf } from '../held-stance.js';
import { ownExperiment } from '../own-experience.js';
import { StanceNews } from '../stance-news.js';
import type { ChangeStanceInput } from '../stance.inputs.js';

/** A member saw more since, and says something else of a learning. */
@Injectable()
export class ChangeStance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly news: StanceNews,
  ) {}

  execute(actor: ActingMember, input: ChangeStanceInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.change(tx, actor, input));
  }

  private async change(
    tx: EntityManager,
    actor: ActingMember,
    input: ChangeStanceInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdStance(tx, actor, input);
    if (!held.ok) return held;
    const { row, learning } = held.value;
    const refusals: Refusal[] = [];
    const changed = changeStance(row.withdrawn_at !== null, input);
    if (!changed.ok) refusals.push(...changed.refusals);
    const experimentId = await ownExperiment(tx, actor, refusals, { named: input.experimentId, learning });
    if (!changed.ok || refusals.length > 0) return refused(refusals);
    const place = { table: 'learning_stances', id: row.id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, {
      ...changed.value,
      experiment_id: experimentId,
      said_at: momentOf(actor),
    });
    if (!saved.ok) return saved;
    const told = { id: row.id, stance: changed.value, before: stanceOf(row) };
    await this.news.told(tx, actor, learning, told);
    return done({ id: learning.id });
  }
}
