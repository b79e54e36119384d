import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Event, type EventRow } from '../experiments/event.model.js';
import { grouped, inOrder } from '../graphql/batches.js';
import { globalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { goalView, type GoalRow, type ServingRow } from './goal-row.js';
import { GOALS_ORDER, GOALS_SHOWN, SELECT_GOALS, SELECT_SERVING } from './goal-sql.js';
import type { Goal, ServedGoal } from './goal.model.js';

type ServedRow = Omit<ServedGoal, 'id'> & { id: string; project_id: string };

/** Goals with where they stand, and what projects serve, gathered per operation. */
@Injectable()
export class GoalLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of the workspace, in one statement. */
  async all(actor: ActingMember): Promise<Goal[]> {
    const rows: GoalRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_GOALS} ${GOALS_ORDER} LIMIT ${GOALS_SHOWN}`, [actor.workspaceId]),
    );
    return rows.map((row) => goalView(row, actor));
  }

  goal(context: RequestContext, id: string): Promise<Goal | null> {
    const { actor } = context;
    const make = () =>
      new DataLoader<string, Goal | null>(async (ids) => {
        const rows = await this.rows<GoalRow>(context, `${SELECT_GOALS} AND g.id = ANY ($2)`, ids);
        return inOrder(
          ids,
          rows,
          (row) => row.id,
          (row) => goalView(row, actor),
        );
      });
    return context.loader('goal', make).load(id);
  }

  /** The experiments that count for a goal. */
  async serving(context: RequestContext, goalId: string): Promise<readonly ServingRow[]> {
    const make = () =>
      new DataLoader<string, readonly ServingRow[] | null>(async (ids) => {
        const rows = await this.rows<{ goal_id: string; experiments: ServingRow[] }>(
          context,
          SELECT_SERVING,
          ids,
        );
        return inOrder(
          ids,
          rows,
          (row) => row.goal_id,
          (row) => row.experiments,
        );
      });
    return (await context.loader('servingGoal', make).load(goalId)) ?? [];
  }

  servedBy(context: RequestContext, projectId: string): Promise<ServedGoal[]> {
    const make = () =>
      new DataLoader<string, ServedGoal[]>(async (ids) => {
        const rows = await this.rows<ServedRow>(context, SELECT_SERVED, ids);
        return grouped(
          ids,
          rows,
          (row) => row.project_id,
          ({ id, ...row }) => ({ ...row, id: globalId('goal', id) }),
        );
      });
    return context.loader('goalsOfProject', make).load(projectId);
  }

  historyOf(context: RequestContext, goalId: string): Promise<Event[]> {
    const make = () =>
      new DataLoader<string, Event[]>(async (ids) => {
        const rows = await this.rows<EventRow>(context, SELECT_HISTORY, ids);
        return grouped(ids, rows, (row) => row.object_id, Event.from);
      });
    return context.loader('historyOfGoal', make).load(goalId);
  }

  private rows<Row>({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<Row[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}

const SELECT_SERVED = `
  SELECT served.project_id, g.id, g.title, g.state, parent.title AS "parentTitle"
  FROM goal_projects served
  JOIN goals g ON g.workspace_id = served.workspace_id AND g.id = served.goal_id
  LEFT JOIN goals parent ON parent.workspace_id = g.workspace_id AND parent.id = g.parent_id
  WHERE served.workspace_id = $1 AND served.project_id = ANY ($2) ${GOALS_ORDER}`;

const SELECT_HISTORY = `
  SELECT sequence, id, kind, actor_id, person_id, object_type, object_id, before, after, happened_at
  FROM event_log WHERE workspace_id = $1 AND object_id = ANY ($2) AND object_type = 'goal' ORDER BY sequence`;
