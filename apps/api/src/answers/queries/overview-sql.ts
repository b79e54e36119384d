import { MOST_ANSWERED } from '@levain/domain/boards/board-answers.js';
import { CROWD_MINIMUM } from '@levain/domain/forecasts/crowd.js';
import { currencyOf } from '../../costs/cost-sql.js';
import { BLOCKED } from './blocked-sql.js';

const EVALUATED = `stage = 'iterate'`;
const TO_CONFIRM = `stage = 'evaluate' AND verdict IS NOT NULL AND confirmed_at IS NULL AND contested_at IS NULL`;
const TO_DECIDE = `${EVALUATED} AND decision IS NULL`;

const count = (from: string, condition = 'true'): string =>
  `(SELECT count(*)::int FROM ${from} WHERE ${condition})`;
const tally = (column: string, from: string, condition: string): string =>
  `(SELECT coalesce(json_object_agg(${column}, count), '{}'::json) FROM (
      SELECT ${column}, count(*)::int AS count FROM ${from} WHERE ${condition} GROUP BY ${column}) each)`;
const ids = (condition: string, order: string): string =>
  `(SELECT coalesce(json_agg(id), '[]'::json) FROM (
      SELECT id FROM scoped WHERE ${condition} ORDER BY ${order}, last_activity_at DESC, id LIMIT ${MOST_ANSWERED}) each)`;

const HYPOTHESES = `(SELECT coalesce(json_agg(json_build_object('id', h.id, 'number', h.number, 'locale', h.locale,
      'parts', json_build_object('observation', h.observation, 'audience', h.audience, 'change', h.change, 'measure', h.measure,
        'direction', h.direction, 'target', h.target, 'rationale', h.rationale),
      'experimentNumbers', tested.numbers, 'verdicts', tested.verdicts) ORDER BY tested.latest DESC, h.id), '[]'::json)
    FROM (SELECT hypothesis_id, max(last_activity_at) AS latest, json_agg(number ORDER BY number) AS numbers,
        coalesce(json_agg(verdict ORDER BY confirmed_at) FILTER (WHERE ${EVALUATED}), '[]'::json) AS verdicts
      FROM tested GROUP BY hypothesis_id ORDER BY latest DESC, hypothesis_id LIMIT ${MOST_ANSWERED}) tested
    JOIN hypotheses h ON h.workspace_id = $1 AND h.id = tested.hypothesis_id)`;

/** SQL: the experiment that this happened to last, and on which day. */
const latest = (instant: string, condition: string): string =>
  `(SELECT json_build_object('id', id, 'on', (${instant} AT TIME ZONE 'UTC')::date) FROM scoped
      WHERE ${condition} AND ${instant} IS NOT NULL ORDER BY ${instant} DESC, id LIMIT 1)`;

/** SQL: what was evaluated, decided, settled and aimed at; from `since` on, an expression of SQL, where there is one. */
function happenedFrom(since: string | null) {
  const from = (instant: string) =>
    since ? ` AND ${instant} >= ${since}::date::timestamp AT TIME ZONE 'UTC'` : '';
  const learned = `${EVALUATED}${from('confirmed_at')}`;
  // What is still unknown was neither foreseen wrongly nor missed.
  const settled = `${learned} AND verdict IN ('confirmed', 'refuted', 'noDifference')`;
  const decided = (each: string) => `${each}decision IS NOT NULL${from(`${each}decided_at`)}`;
  return { learned, settled, targeted: `${settled} AND is_targeted`, decided };
}

/** SQL: common tables of what the crowds foresaw, and of what came otherwise; the last one is left open. */
const surprises = ({
  learned,
  settled,
  targeted,
}: ReturnType<typeof happenedFrom>): string => `crowds AS MATERIALIZED (
    SELECT e.id, e.verdict = 'confirmed' AS held, crowd.count, crowd.mean
    FROM scoped e JOIN (SELECT f.experiment_id, count(*)::int AS count, avg(f.probability)::float8 AS mean FROM forecasts f
      WHERE f.workspace_id = $1 AND NOT f.is_owners GROUP BY f.experiment_id) crowd ON crowd.experiment_id = e.id
    WHERE ${settled} AND crowd.count >= ${CROWD_MINIMUM}
  ), surprising AS (
    SELECT e.id, e.last_activity_at, crowd.count, crowd.mean, crowd.held,
      coalesce(abs(crowd.mean - crowd.held::int), 0) AS off, (${targeted} AND NOT is_reached) AS missed
    FROM scoped e LEFT JOIN crowds crowd ON crowd.id = e.id WHERE ${learned}`;

/**
 * SQL: the counts and lists of the seven questions, one row, from the experiments of a scope. Lists are ids. What happened is told from
 * `since` on; what stands is of no period.
 */
export function selectOverview(scoped: string, since: string | null): string {
  const happened = happenedFrom(since);
  const { learned, targeted, decided } = happened;
  return `
  WITH scoped AS MATERIALIZED (${scoped}
  ), tested AS (
    SELECT * FROM scoped WHERE stage IN ('test', 'evaluate', 'iterate') AND hypothesis_id IS NOT NULL
  ), blocked AS MATERIALIZED (
    SELECT * FROM (${BLOCKED}) each WHERE why IS NOT NULL
  ), ${surprises(happened)}
  )
  SELECT
    (SELECT count(DISTINCT hypothesis_id)::int FROM tested) AS hypotheses,
    (SELECT count(DISTINCT hypothesis_id)::int FROM tested WHERE ${EVALUATED}) AS judged,
    ${HYPOTHESES} AS believed,
    ${count('scoped', `stage = 'test'`)} AS running,
    ${count('scoped', `stage = 'test' AND stop_date < $2::date`)} AS late,
    ${ids(`stage = 'test'`, 'stop_date NULLS LAST')} AS testing,
    ${count('scoped', learned)} AS evaluated,
    ${tally('verdict', 'scoped', learned)} AS "byVerdict",
    (SELECT json_build_object('spent', sum(spent)::float8, 'returned', sum(returned)::float8, 'experiments', count(spent)::int,
      'currency', (SELECT ${currencyOf('own')} FROM (SELECT $1::uuid AS workspace_id) own)) FROM scoped WHERE ${learned} AND spent IS NOT NULL) AS money,
    ${ids(learned, 'confirmed_at DESC')} AS learned,
    ${count('scoped', decided(''))} AS decided,
    ${tally('decision', 'scoped', decided(''))} AS "byDecision",
    (SELECT count(*)::int FROM experiments child JOIN scoped parent ON parent.id = child.parent_id AND ${decided('parent.')}
      WHERE child.workspace_id = $1 AND NOT child.is_draft) AS born,
    ${ids(decided(''), 'decided_at DESC')} AS changed,
    ${count('crowds')} AS forecast,
    ${count('crowds', 'abs(mean - held::int) < 0.5')} AS "right",
    ${count('scoped', targeted)} AS targeted,
    ${count('surprising', 'missed')} AS missed,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'missedTarget', missed, 'crowd', CASE WHEN mean IS NOT NULL
        THEN json_build_object('count', count, 'mean', mean, 'held', held) END)), '[]'::json)
      FROM (SELECT * FROM surprising WHERE missed OR off > 0.5 ORDER BY off DESC, last_activity_at DESC, id LIMIT ${MOST_ANSWERED}) each) AS surprised,
    ${count('blocked')} AS "blockedCount",
    ${tally('why', 'blocked', 'true')} AS "byReason",
    (SELECT coalesce(json_agg(json_build_object('id', id, 'why', why, 'since', since, 'detail', CASE why WHEN 'objectionLate' THEN detail END)), '[]'::json)
      FROM (SELECT * FROM blocked ORDER BY since NULLS LAST, id LIMIT ${MOST_ANSWERED}) each) AS blocked,
    ${count('scoped', TO_CONFIRM)} AS "toConfirm",
    ${count('scoped', TO_DECIDE)} AS "toDecide",
    ${ids(`${TO_CONFIRM} OR ${TO_DECIDE}`, `stage DESC, coalesce(confirmed_at, recorded_at)`)} AS waiting,
    ${latest('confirmed_at', EVALUATED)} AS "lastEvaluated",
    ${latest('decided_at', `decision = 'stop'`)} AS "lastStopped"`;
}
