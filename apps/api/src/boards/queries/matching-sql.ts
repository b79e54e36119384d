import { containing } from '../../database/containing.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { servingProjects } from '../../goals/serving-projects.js';
import { localId, type ObjectType } from '../../graphql/global-id.js';
import { hasTrait } from '../../portfolio/queries/trait-sql.js';
import type { BoardFilter } from '../board.inputs.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What a filter asks of an experiment: only what it names is in the SQL, so that an index can serve it. */
export interface Selection {
  /** SQL: conditions on `e` and the names of {@link SELECTED_FROM}. */
  readonly asked: readonly string[];
  /** From `$2` on; `$1` is the workspace. */
  readonly parameters: readonly unknown[];
}

/** At most one row each: PostgreSQL leaves out those that nothing asks. */
export const SELECTED_FROM = `experiments e
    LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
    LEFT JOIN decisions decision ON decision.workspace_id = e.workspace_id AND decision.experiment_id = e.id
    LEFT JOIN prototypes prototype ON prototype.workspace_id = e.workspace_id AND prototype.id = e.prototype_id
    LEFT JOIN hypotheses h ON h.workspace_id = e.workspace_id AND h.id = e.hypothesis_id`;

type Given = (value: unknown) => string;
type Condition = (filter: BoardFilter, given: Given) => string | null;

const CONDITIONS: readonly Condition[] = [
  ({ stages }, given) => (stages?.length ? `e.stage = ANY (${given(stages)}::text[])` : null),
  ({ verdicts }, given) => (verdicts?.length ? `ev.verdict = ANY (${given(verdicts)}::text[])` : null),
  ({ decisions }, given) => (decisions?.length ? `decision.kind = ANY (${given(decisions)}::text[])` : null),
  ({ activity }, given) => (activity ? `prototype.activity = ${given(activity)}` : null),
  ({ ownerId }, given) => (ownerId ? `e.owner_id = ${given(uuidOf('member', ownerId))}` : null),
  ({ projectId }, given) => (projectId ? `e.project_id = ${given(uuidOf('project', projectId))}` : null),
  ({ departmentId }, given) =>
    departmentId
      ? `e.project_id IN (SELECT linked.project_id FROM project_departments linked
        WHERE linked.workspace_id = $1 AND linked.department_id = ${given(uuidOf('department', departmentId))})`
      : null,
  ({ from }, given) =>
    from ? `e.last_activity_at >= ${given(from)}::date::timestamp AT TIME ZONE 'UTC'` : null,
  ({ to }, given) =>
    to ? `e.last_activity_at < (${given(to)}::date + 1)::timestamp AT TIME ZONE 'UTC'` : null,
  ({ text }, given) => heldText(text, given),
  ({ waitingFor }) =>
    waitingFor === 'confirmation'
      ? `e.stage = 'evaluate' AND ev.verdict IS NOT NULL AND ev.confirmed_at IS NULL
      AND NOT EXISTS (SELECT FROM verdict_reviews review
        WHERE review.workspace_id = e.workspace_id AND review.experiment_id = e.id
          AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at)`
      : null,
  ({ goalId }, given) =>
    goalId ? `e.project_id IN ${servingProjects(given(uuidOf('goal', goalId)))}` : null,
  ({ quarter }, given) => (quarter ? entryWith(`entry.quarter = ${given(quarter)}`) : null),
  ({ trait }) => (trait ? entryWith(hasTrait('entry', trait)) : null),
  ({ waitingFor }) => (waitingFor === 'decision' ? `e.stage = 'iterate' AND decision.kind IS NULL` : null),
];

const entryWith = (condition: string): string => `EXISTS (SELECT FROM portfolio_entries entry
      WHERE entry.workspace_id = e.workspace_id AND entry.experiment_id = e.id AND ${condition})`;

function heldText(text: string | null | undefined, given: Given): string | null {
  const pattern = containing(text);
  if (pattern === null) return null;
  const number = /^#?(\d{1,9})$/.exec(text?.trim() ?? '')?.[1];
  const held = given(pattern);
  return `(e.title ILIKE ${held}${number ? ` OR e.number = ${given(Number(number))}` : ''}
      OR concat_ws(' ', h.observation, h.audience, h.change, h.measure, h.target, h.rationale) ILIKE ${held})`;
}

const uuidOf = (type: ObjectType, id: string): string => localId(type, id) ?? NOBODY;

export function selectionOf(filter: BoardFilter): Selection {
  const parameters: unknown[] = [];
  const given: Given = (value) => `$${parameters.push(value) + 1}`;
  return { asked: CONDITIONS.flatMap((condition) => condition(filter, given) ?? []), parameters };
}

/** SQL: the condition that keeps what was asked, of what the viewer may see. */
export const visibleAnd = (...asked: readonly string[]): string =>
  ['e.workspace_id = $1', visibleExperiment('e'), ...asked].join('\n      AND ');

/** SQL: the ids of the experiments that a filter keeps and the viewer may see, with what tells them apart. */
export const matching = ({ asked }: Selection): string => `
    SELECT e.id, e.stage, e.last_activity_at, ev.verdict, decision.kind AS decision
    FROM ${SELECTED_FROM}
    WHERE ${visibleAnd(...asked)}`;
