import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import { goalProgress } from '@levain/domain/goals/goal-progress.js';
import type { PackContent, PackFigures, PackGoal } from '@levain/domain/packs/pack-content.js';
import { TRAITS } from '@levain/domain/portfolio/figures.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswersQuery } from '../answers/answers.query.js';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import type { GoalRow, ServingRow } from '../goals/goal-row.js';
import { GOALS_ORDER, GOALS_SHOWN, SELECT_GOALS, SELECT_SERVING } from '../goals/goal-sql.js';
import { medianSql } from '../portfolio/queries/figures-sql.js';
import { keptSql, namedIn } from '../portfolio/queries/kept-sql.js';
import { hasTrait } from '../portfolio/queries/trait-sql.js';

/** What a pack freezes: the seven answers, the figures of the portfolio, the goals, all of the same scope and day. */
@Injectable()
export class BoardOfTheDay {
  constructor(private readonly answers: AnswersQuery) {}

  async read(
    tx: EntityManager,
    actor: ActingMember,
    scope: BoardScope,
  ): Promise<Pick<PackContent, 'answers' | 'portfolio' | 'goals'>> {
    return {
      answers: await this.answers.read(tx, actor, scope, todayOf(actor)),
      portfolio: await figuresOf(tx, actor, scope),
      goals: await goalsOf(tx, actor, scope),
    };
  }
}

const COUNTED = TRAITS.map((trait) => `'${trait}', count(*) FILTER (WHERE ${hasTrait('kept', trait)})`);

/** A private draft is in no pack, not even as one more in a count: a pack is read by everybody. */
async function figuresOf(tx: EntityManager, actor: ActingMember, scope: BoardScope): Promise<PackFigures> {
  const named = namedIn(scope);
  const [row]: { figures: PackFigures }[] = await tx.query(
    `WITH kept AS (${keptSql(named, ['id', 'traits', 'days_to_verdict'])})
     SELECT json_build_object('experiments', count(*), ${COUNTED.join(', ')},
       'medianDays', ${medianSql('kept.days_to_verdict')}) AS figures
     FROM kept JOIN experiments shared ON shared.workspace_id = $1 AND shared.id = kept.id AND NOT shared.is_draft`,
    [actor.workspaceId, todayOf(actor), ...named.map((field) => scope[field])],
  );
  return row!.figures;
}

/** Open goals: all of them in a pack of everything, the one that a pack is narrowed to, else none. */
async function goalsOf(tx: EntityManager, actor: ActingMember, scope: BoardScope): Promise<PackGoal[]> {
  const { goalId, departmentId, projectId, activity } = scope;
  if (!goalId && (departmentId || projectId || activity)) return [];
  const rows: GoalRow[] = await tx.query(
    `${SELECT_GOALS} AND g.state = 'open' AND ($2::uuid IS NULL OR g.id = $2) ${GOALS_ORDER} LIMIT ${GOALS_SHOWN}`,
    [actor.workspaceId, goalId ?? null],
  );
  const served: { goal_id: string; experiments: ServingRow[] }[] = await tx.query(SELECT_SERVING, [
    actor.workspaceId,
    rows.map(({ id }) => id),
  ]);
  const serving = new Map(served.map(({ goal_id: id, experiments }) => [id, experiments]));
  return rows.map(({ id, title, horizon, metric, baseline, target }) => {
    const gap =
      metric && baseline !== null && target !== null
        ? { direction: metric.direction, baseline, target }
        : null;
    return { id, title, horizon, progress: goalProgress(serving.get(id) ?? [], gap) };
  });
}
