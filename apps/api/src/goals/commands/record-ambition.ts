import { draftAmbition, type Ambition } from '@levain/domain/goals/ambition.js';
import { periodOf } from '@levain/domain/goals/period.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RecordAmbitionInput } from '../ambition.model.js';
import { lockTree } from '../held-goal.js';

const columns = ({ leaderHours, ...ambition }: Ambition) => ({ ...ambition, leader_hours: leaderHours });

/** What leadership wants of a period and gives to it; a revision comes after what was said, with the reason. */
@Injectable()
export class RecordAmbition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RecordAmbitionInput): Promise<CommandResult<{ period: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.record(tx, actor, input));
  }

  private async record(
    tx: EntityManager,
    actor: ActingMember,
    { version, ...input }: RecordAmbitionInput,
  ): Promise<CommandResult<{ period: string }>> {
    await lockTree(tx, actor);
    const [last]: { position: number; before: object }[] = await tx.query(
      `SELECT position, json_build_object('level', level, 'statement', statement, 'fte', fte::float8, 'money', money::float8,
         'leaderHours', leader_hours::float8, 'permission', permission) AS before
       FROM ambitions WHERE workspace_id = $1 AND period = $2 ORDER BY position DESC LIMIT 1`,
      [actor.workspaceId, periodOf(input.period.trim())?.code ?? null],
    );
    const position = last?.position ?? 0;
    if (position !== version) return conflict(position);
    const draft = draftAmbition(input, { today: todayOf(actor), isRevision: last !== undefined });
    if (!draft.ok) return refused(draft.refusals);
    await insertRow(tx, actor, 'ambitions', {
      ...{ position: position + 1, ...columns(draft.value) },
      ...{ recorded_by: actor.memberId, recorded_at: momentOf(actor) },
    });
    await this.eventLog.append(tx, actor, {
      kind: last ? 'ambitionRevised' : 'ambitionRecorded',
      ...{ objectType: 'workspace', objectId: actor.workspaceId },
      ...(last ? { before: last.before } : {}),
      after: draft.value,
    });
    return done({ period: draft.value.period });
  }
}
