import { containing } from '../../database/containing.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { localId, type ObjectType } from '../../graphql/global-id.js';
import type { BoardFilter } from '../board.inputs.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What {@link MATCHING} asks for, from `$2` on. */
export function filterParameters(filter: BoardFilter): unknown[] {
  const id = (type: ObjectType, given: string | null | undefined) =>
    given ? (localId(type, given) ?? NOBODY) : null;
  const list = (words: readonly string[] | null | undefined) => (words?.length ? words : null);
  const number = /^#?(\d{1,9})$/.exec(filter.text?.trim() ?? '')?.[1];
  return [
    ...[list(filter.stages), list(filter.verdicts), list(filter.decisions), filter.activity ?? null],
    ...[id('member', filter.ownerId), id('project', filter.projectId), id('department', filter.departmentId)],
    ...[filter.from ?? null, filter.to ?? null, containing(filter.text), number ? Number(number) : null],
    filter.waitingFor ?? null,
  ];
}

/** SQL: the experiments that a board filter keeps; `$1` the workspace, `$2` to `$13` of {@link filterParameters}. */
export const MATCHING = `
    SELECT e.id, e.stage, e.last_activity_at, ev.verdict, decision.kind AS decision
    FROM experiments e
    LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
    LEFT JOIN decisions decision ON decision.workspace_id = e.workspace_id AND decision.experiment_id = e.id
    LEFT JOIN prototypes prototype ON prototype.workspace_id = e.workspace_id AND prototype.id = e.prototype_id
    LEFT JOIN hypotheses h ON h.workspace_id = e.workspace_id AND h.id = e.hypothesis_id
    WHERE e.workspace_id = $1 AND ${visibleExperiment('e')}
      AND ($2::text[] IS NULL OR e.stage = ANY ($2))
      AND ($3::text[] IS NULL OR ev.verdict = ANY ($3))
      AND ($4::text[] IS NULL OR decision.kind = ANY ($4))
      AND ($5::text IS NULL OR prototype.activity = $5)
      AND ($6::uuid IS NULL OR e.owner_id = $6)
      AND ($7::uuid IS NULL OR e.project_id = $7)
      AND ($8::uuid IS NULL OR EXISTS (SELECT FROM project_departments linked
        WHERE linked.workspace_id = e.workspace_id AND linked.project_id = e.project_id AND linked.department_id = $8))
      AND ($9::date IS NULL OR e.last_activity_at >= $9::date::timestamp AT TIME ZONE 'UTC')
      AND ($10::date IS NULL OR e.last_activity_at < ($10::date + 1)::timestamp AT TIME ZONE 'UTC')
      AND ($11::text IS NULL OR e.number = $12 OR e.title ILIKE $11
        OR concat_ws(' ', h.observation, h.audience, h.change, h.measure, h.target, h.rationale) ILIKE $11)
      AND CASE $13::text WHEN 'confirmation' THEN e.stage = 'evaluate' AND ev.verdict IS NOT NULL
          AND ev.confirmed_at IS NULL AND NOT EXISTS (SELECT FROM verdict_reviews review
            WHERE review.workspace_id = e.workspace_id AND review.experiment_id = e.id
              AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at)
        WHEN 'decision' THEN e.stage = 'iterate' AND decision.kind IS NULL ELSE true END`;
