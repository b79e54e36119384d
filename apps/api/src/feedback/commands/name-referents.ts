import { nameReferents, type PossibleReferent } from '@levain/domain/feedback/answerers.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { momentOf } from '../../database/moment.js';
import { readReferences } from '../../database/references.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { NameReferentsInput } from '../feedback.inputs.js';

/** Coordinators and admins say who answers for a department; who stays keeps the day they were named. */
@Injectable()
export class NameReferents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: NameReferentsInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.name(tx, actor, input));
  }

  private async name(
    tx: EntityManager,
    actor: ActingMember,
    { id: departmentId, version, memberIds }: NameReferentsInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('department', departmentId);
    if (!id || !(await lockRow(tx, actor, 'departments', id))) return notFound;
    const refusals: Refusal[] = [];
    const ids = await readReferences(tx, actor, refusals, {
      type: 'member',
      field: 'memberIds',
      ids: memberIds,
    });
    if (refusals.length > 0) return refused(refusals);
    const named = nameReferents(await possible(tx, actor, ids));
    if (!named.ok) return refused(named.refusals);
    const updated = await updateVersioned(tx, actor, { table: 'departments', id, version }, {});
    if (!updated.ok) return updated;
    await replace(tx, actor, id, named.value);
    const after = { count: named.value.length, memberIds: named.value };
    await this.eventLog.append(tx, actor, {
      kind: 'referentsNamed',
      objectType: 'department',
      objectId: id,
      after,
    });
    return done({ id });
  }
}

/** In the order in which they were chosen. */
async function possible(
  tx: EntityManager,
  actor: ActingMember,
  ids: readonly string[],
): Promise<PossibleReferent[]> {
  const active: { id: string }[] = await tx.query(
    'SELECT id FROM members WHERE workspace_id = $1 AND id = ANY ($2) AND disabled_at IS NULL',
    [actor.workspaceId, ids],
  );
  return ids.map((id) => ({ id, isActive: active.some((each) => each.id === id) }));
}

async function replace(
  tx: EntityManager,
  actor: ActingMember,
  departmentId: string,
  memberIds: readonly string[],
): Promise<void> {
  const place = [actor.workspaceId, departmentId, memberIds];
  await tx.query(
    'DELETE FROM department_referents WHERE workspace_id = $1 AND department_id = $2 AND member_id <> ALL ($3)',
    place,
  );
  await tx.query(
    `INSERT INTO department_referents (workspace_id, department_id, member_id, named_by, named_at)
     SELECT $1, $2, member, $4, $5 FROM unnest($3::uuid[]) member ON CONFLICT DO NOTHING`,
    [...place, actor.memberId, momentOf(actor)],
  );
}
