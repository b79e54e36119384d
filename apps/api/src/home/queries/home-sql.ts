import { ACTIVITY_KINDS } from '@levain/domain/audit/activity.js';
import { cardJoins } from '../../boards/queries/card-fields.js';
import { CARD } from '../../boards/queries/card-json.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { listJson } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { TASKS } from './tasks-sql.js';

const MOST_CARDS = 12;
const MOST_EVENTS = 12;
/** The last that were written; what is told of a past day, as in the demonstration, is news of that day. */
const NEWS_LOOKED_AT = 120;
/** As constants of the statement: they are words of ours. */
const ACTIVITY = ACTIVITY_KINDS.map((kind) => `'${kind}'`).join(', ');

/** What the viewer is in each experiment that they see; `watches`: leadership, coordinator and admin look over every verdict. */
export const SEEN = `
  SELECT e.id, e.number, e.title, e.stage, e.is_draft, e.owner_id, e.closed_at, e.started_at, e.last_activity_at, e.hypothesis_id,
    ev.verdict, decision.kind AS decision, ev.recorded_by,
    CASE WHEN ev.verdict IS NULL THEN 'none' WHEN ev.confirmed_at IS NOT NULL THEN 'confirmed'
      WHEN EXISTS (SELECT FROM verdict_reviews review WHERE review.workspace_id = $1 AND review.experiment_id = e.id
        AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at) THEN 'contested' ELSE 'recorded' END AS standing,
    (e.owner_id = $2 OR coalesce(mine.role IN ('owner', 'coLead'), false) OR EXISTS (SELECT FROM project_co_leads lead
      WHERE lead.workspace_id = $1 AND lead.project_id = e.project_id AND lead.member_id = $2)) AS leads,
    coalesce(mine.role <> 'witness', false) AS records,
    (coalesce(mine.role = 'sponsor', false) OR coalesce(project.sponsor_id = $3, false)) AS sponsors,
    $5::text IN ('leadership', 'coordinator', 'admin') AS watches,
    mine.id IS NOT NULL AS participates
  FROM experiments e
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = e.project_id
  LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = e.id
  LEFT JOIN decisions decision ON decision.workspace_id = $1 AND decision.experiment_id = e.id
  LEFT JOIN participations mine ON mine.workspace_id = $1 AND mine.experiment_id = e.id AND mine.person_id = $3
    AND mine.status = 'accepted'
  WHERE e.workspace_id = $1 AND ${visibleExperiment('e')}`;

export const LINK = (
  alias: string,
): string => `json_build_object('id', ${alias}.id, 'number', ${alias}.number, 'title', ${alias}.title,
  'stage', ${alias}.stage, 'verdict', ${alias}.verdict, 'decision', ${alias}.decision)`;

/** The tasks of those kinds, the most urgent first; an answer that is late comes before everything. From the common table `seen`. */
export const TASKS_JSON = (
  kinds?: readonly string[],
): string => `(SELECT coalesce(json_agg(json_build_object('kind', task.kind, 'experiment', CASE WHEN e.id IS NULL THEN NULL ELSE ${LINK('e')} END,
      'dueOn', task.due_on, 'participationId', task.participation_id, 'subjectType', task.subject_type, 'subjectId', task.subject_id, 'what', task.what)
      ORDER BY (task.kind = 'answerObjection' AND task.due_on < $4::date) DESC, task.due_on NULLS LAST, e.last_activity_at DESC), '[]'::json)
    FROM (${TASKS}) task LEFT JOIN seen e ON e.id = task.id
    ${kinds ? `WHERE task.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})` : ''})`;

/** The cards of the common table `page`, with what is asked of them. */
const cardsJson = (asked: readonly Selected[]): string =>
  listJson(
    CARD,
    asked,
    (columns) => `FROM page e ${cardJoins(columns)} ORDER BY e.last_activity_at DESC, e.id DESC`,
  );

/** The whole of the viewer's home by one statement; of its cards what `asked` names. */
export const selectHome = (asked: readonly Selected[]): string => `
  WITH seen AS MATERIALIZED (${SEEN}), page AS (
    SELECT e.* FROM experiments e JOIN (SELECT id FROM seen WHERE (leads OR participates) AND closed_at IS NULL
      ORDER BY last_activity_at DESC, id DESC LIMIT ${MOST_CARDS}) chosen ON chosen.id = e.id
    WHERE e.workspace_id = $1
  )
  SELECT
    ${TASKS_JSON()} AS tasks,
    (SELECT coalesce(json_agg(${LINK('e')} ORDER BY e.last_activity_at DESC), '[]'::json) FROM seen e
      WHERE e.owner_id = $2 AND e.closed_at IS NULL AND e.stage IN ('test', 'evaluate', 'iterate') AND NOT EXISTS (
        SELECT FROM participations other WHERE other.workspace_id = $1 AND other.experiment_id = e.id
          AND other.status = 'accepted' AND other.person_id <> $3)) AS alone,
    ${cardsJson(asked)} AS cards,
    (SELECT count(*)::int FROM seen WHERE stage = 'test') AS running,
    (SELECT count(*)::int FROM seen WHERE closed_at >= date_trunc('quarter', $4::timestamp) AT TIME ZONE 'UTC') AS closed,
    (SELECT coalesce(json_agg(json_build_object('event', to_json(recent) , 'experiment', CASE WHEN e.id IS NULL THEN NULL ELSE ${LINK('e')} END)
        ORDER BY recent.happened_at DESC, recent.sequence DESC), '[]'::json)
      FROM (SELECT * FROM (SELECT * FROM event_log event WHERE event.workspace_id = $1 AND event.kind IN (${ACTIVITY})
          AND (event.experiment_id IS NULL OR event.experiment_id IN (SELECT id FROM seen))
        ORDER BY event.sequence DESC LIMIT ${NEWS_LOOKED_AT}) latest
        ORDER BY latest.happened_at DESC, latest.sequence DESC LIMIT ${MOST_EVENTS}) recent
      LEFT JOIN seen e ON e.id = recent.experiment_id) AS events,
    NOT EXISTS (SELECT FROM seen)
      AND NOT EXISTS (SELECT FROM benchmarks WHERE workspace_id = $1)
      AND NOT EXISTS (SELECT FROM prototypes WHERE workspace_id = $1)
      AND NOT EXISTS (SELECT FROM hypotheses WHERE workspace_id = $1) AS empty`;
