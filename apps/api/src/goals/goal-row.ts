import { goalProgress, goalStanding, type ServingExperiment } from '@levain/domain/goals/goal-progress.js';
import { mayChangeGoal, type GoalState } from '@levain/domain/goals/goal.js';
import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { ActingMember } from '../database/acting-member.js';
import { globalId } from '../graphql/global-id.js';
import { Goal, type GoalExperiment, type GoalMetric } from './goal.model.js';

/** An experiment of a goal as SQL gives it, the latest first. */
export interface ServingRow extends ServingExperiment {
  readonly id: string;
  readonly title: string;
  readonly decision: DecisionKind | null;
}

export interface GoalRow {
  id: string;
  title: string;
  description: string | null;
  parent_id: string | null;
  owner_id: string;
  owner_name: string;
  horizon: string;
  metric: GoalMetric | null;
  baseline: number | null;
  target: number | null;
  state: GoalState;
  closing_reason: string | null;
  closed_by_name: string | null;
  closed_at: string | null;
  created_by: string;
  version: number;
  projects: { id: string; name: string }[];
}

/** Experiments that a goal lists; all of them are counted. */
const LISTED = 50;

const listed = (row: ServingRow): GoalExperiment => ({
  id: globalId('experiment', row.id),
  ...{ number: row.number, title: row.title, stage: row.stage, decision: row.decision },
  standing: goalStanding(row),
  verdict: row.confirmedOn === null ? null : row.verdict,
});

/** A goal as the API tells it. */
export function goalView(row: GoalRow, actor: ActingMember): Goal {
  const { metric, baseline, target } = row;
  return Object.assign(new Goal(), {
    ...{ id: globalId('goal', row.id), uuid: row.id, version: row.version, state: row.state },
    ...{ title: row.title, description: row.description, horizon: row.horizon, baseline, target },
    parentId: row.parent_id && globalId('goal', row.parent_id),
    ownerId: globalId('person', row.owner_id),
    ownerName: row.owner_name,
    metric: metric && { ...metric, id: globalId('metric', metric.id) },
    ...{ closingReason: row.closing_reason, closedByName: row.closed_by_name, closedAt: row.closed_at },
    projects: row.projects.map(({ id, name }) => ({ id: globalId('project', id), name })),
    viewerCanChange: mayChangeGoal(actor, { createdBy: row.created_by, ownerId: row.owner_id }),
  });
}

/** Where a goal stands, with what that is counted from. */
export function progressView({ metric, baseline, target }: Goal, experiments: readonly ServingRow[]) {
  const gap =
    metric && baseline !== null && target !== null ? { direction: metric.direction, baseline, target } : null;
  return goalProgress(experiments, gap);
}

/** The experiments that a goal lists. */
export const listedExperiments = (experiments: readonly ServingRow[]): GoalExperiment[] =>
  experiments.slice(0, LISTED).map(listed);
