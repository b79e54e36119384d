import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { setLinks } from '../../database/set-links.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { projectLeadIds } from '../../projects/project-leads.js';
import type { ServeGoalsInput } from '../goal.inputs.js';
import { lockTree } from '../held-goal.js';

/** Says which goals a project serves; its experiments count for them at once. */
@Injectable()
export class ServeGoals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ServeGoalsInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.serve(tx, actor, input));
  }

  private async serve(
    tx: EntityManager,
    actor: ActingMember,
    { projectId, version, goalIds }: ServeGoalsInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('project', projectId);
    const leads = id ? await projectLeadIds(tx, actor, id) : [];
    const [ownerId] = leads;
    if (!id || !ownerId) return notFound;
    const ownership = { ownerId, projectLeadIds: leads };
    if (!canChangeIdea(actor, 'serveGoals', ownership)) return refused([refusal('NOT_ALLOWED')]);
    await lockTree(tx, actor);
    const before = await servedGoals(tx, actor, id);
    const found = await findOpen(tx, actor, goalIds, before);
    if (!found.ok) return found;
    const saved = await updateVersioned(tx, actor, { table: 'projects', id, version }, {});
    if (!saved.ok) return saved;
    const links = { table: 'goal_projects', from: 'project_id', to: 'goal_id' } as const;
    await setLinks(tx, actor, links, id, found.value);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'goalsServed', objectType: 'project', objectId: id },
      ...{ before: { goalIds: before }, after: { goalIds: found.value } },
    });
    return done({ id });
  }
}

async function servedGoals(tx: EntityManager, actor: ActingMember, projectId: string): Promise<string[]> {
  const rows: { goal_id: string }[] = await tx.query(
    'SELECT goal_id FROM goal_projects WHERE workspace_id = $1 AND project_id = $2 ORDER BY goal_id',
    [actor.workspaceId, projectId],
  );
  return rows.map((row) => row.goal_id);
}

/** The goals that an input names; a closed one may stay, not come. */
async function findOpen(
  tx: EntityManager,
  actor: ActingMember,
  goalIds: readonly string[],
  served: readonly string[],
): Promise<CommandResult<string[]>> {
  const uuids = goalIds.map((id) => localId('goal', id));
  const rows: { id: string; state: string }[] = await tx.query(
    'SELECT id, state FROM goals WHERE workspace_id = $1 AND id = ANY ($2)',
    [actor.workspaceId, uuids.filter((uuid) => uuid !== null)],
  );
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const refusals = uuids.flatMap((uuid, index): Refusal[] => {
    const state = uuid && states.get(uuid);
    if (!state) return [refusal('NOT_FOUND', `goalIds.${index}`)];
    return state === 'open' || served.includes(uuid) ? [] : [refusal('GOAL_CLOSED', `goalIds.${index}`)];
  });
  return refusals.length > 0 ? refused(refusals) : done([...states.keys()]);
}
