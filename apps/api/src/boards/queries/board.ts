import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { isInstant } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { connectionOf, pageRequest, type PageRequest } from '../../graphql/connection.js';
import { localId, type ObjectType } from '../../graphql/global-id.js';
import type { BoardCard } from '../board-card.model.js';
import type { BoardArgs, BoardFilter } from '../board.inputs.js';
import { BoardConnection } from '../board.model.js';
import { CARDS_JSON } from './card-sql.js';

interface BoardRow {
  total: number;
  decided: number;
  stages: Partial<Record<Stage, number>>;
  verdicts: Partial<Record<Verdict, number>>;
  cards: BoardCard[];
  /** Of the last card that is shown or not: the sort keys as PostgreSQL has them, to the microsecond. */
  cursors: [string, string][];
}

/** The experiments of the workspace, the latest active first: cards, counts and all by one statement. */
@Injectable()
export class BoardQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, args: BoardArgs): Promise<BoardConnection> {
    const request = pageRequest(args);
    const parameters = [
      actor.workspaceId,
      ...filterParameters(args.filter ?? {}),
      ...after(request),
      request.limit,
      args.filter?.waitingFor ?? null,
    ];
    const [row]: BoardRow[] = await this.unitOfWork.read(actor, (tx) => tx.query(SELECT_BOARD, parameters));
    if (!row) throw new Error('The board gives one row.');
    const rows = row.cards.map((card, index) => ({ card, keys: row.cursors[index] ?? [] }));
    const connection = connectionOf(rows, request, row.total, {
      node: ({ card }) => card,
      keys: ({ keys }) => keys,
    });
    return {
      ...connection,
      stageCounts: STAGES.map((stage) => ({ stage, count: row.stages[stage] ?? 0 })),
      verdictCounts: Object.entries(row.verdicts).map(([verdict, count]) => ({
        verdict: verdict as Verdict,
        count,
      })),
      decidedCount: row.decided,
    };
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function filterParameters(filter: BoardFilter): unknown[] {
  const id = (type: ObjectType, given: string | null | undefined) =>
    given ? (localId(type, given) ?? NOBODY) : null;
  const list = (words: readonly string[] | null | undefined) => (words?.length ? words : null);
  const number = /^#?(\d{1,9})$/.exec(filter.text?.trim() ?? '')?.[1];
  return [
    ...[list(filter.stages), list(filter.verdicts), list(filter.decisions), filter.activity ?? null],
    ...[id('member', filter.ownerId), id('project', filter.projectId), id('department', filter.departmentId)],
    ...[filter.from ?? null, filter.to ?? null, containing(filter.text), number ? Number(number) : null],
  ];
}

/** A cursor comes from outside: what PostgreSQL could not read is refused here. */
function after({ after: keys }: PageRequest): [string | null, string | null] {
  if (!keys) return [null, null];
  const [instant, id] = keys;
  const known = typeof instant === 'string' && isInstant(instant) && typeof id === 'string';
  const uuid = known ? localId('experiment', `experiment_${id}`) : null;
  if (!known || !uuid) {
    throw new GraphQLError('"after" is not a cursor of this list.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return [instant, uuid];
}

const SELECT_BOARD = `
  WITH matching AS MATERIALIZED (
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
      AND CASE $16::text WHEN 'confirmation' THEN e.stage = 'evaluate' AND ev.verdict IS NOT NULL
          AND ev.confirmed_at IS NULL AND NOT EXISTS (SELECT FROM verdict_reviews review
            WHERE review.workspace_id = e.workspace_id AND review.experiment_id = e.id
              AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at)
        WHEN 'decision' THEN e.stage = 'iterate' AND decision.kind IS NULL ELSE true END
  ), page AS (
    SELECT e.* FROM experiments e JOIN (
      SELECT id FROM matching
      WHERE $13::timestamptz IS NULL OR (last_activity_at, id) < ($13::timestamptz, $14::uuid)
      ORDER BY last_activity_at DESC, id DESC LIMIT $15) chosen ON chosen.id = e.id
    WHERE e.workspace_id = $1
  ), counts AS (
    SELECT stage, verdict, count(*)::int AS count, count(decision)::int AS decided FROM matching GROUP BY stage, verdict
  )
  SELECT
    (SELECT coalesce(sum(count), 0)::int FROM counts) AS total,
    (SELECT coalesce(sum(decided), 0)::int FROM counts) AS decided,
    (SELECT coalesce(json_object_agg(stage, count), '{}'::json)
      FROM (SELECT stage, sum(count) AS count FROM counts GROUP BY stage) each) AS stages,
    (SELECT coalesce(json_object_agg(verdict, count), '{}'::json)
      FROM (SELECT verdict, sum(count) AS count FROM counts WHERE verdict IS NOT NULL GROUP BY verdict) each) AS verdicts,
    ${CARDS_JSON} AS cards,
    (SELECT coalesce(json_agg(json_build_array(last_activity_at::text, id) ORDER BY last_activity_at DESC, id DESC), '[]'::json)
      FROM page) AS cursors`;
