import { SELECT_THANKS, THANKS_ORDER } from '../../contributions/thanks.model.js';
import { LINK, SEEN, TASKS_JSON } from '../../home/queries/home-sql.js';
import { SELECT_TASKS, TASKS_ORDER } from '../../tasks/task.model.js';

const MOST = 50;

const TOOK = `
  SELECT ${LINK('e')} AS experiment, took.role, took.has_left AS "hasLeft", ev.confirmed_at IS NOT NULL AS "verdictConfirmed",
    learning.statement AS learning, d.reason AS "decisionReason", coalesce(credit.choice, 'inside') AS credit,
    ARRAY(SELECT c.what FROM contributions c WHERE c.workspace_id = $1 AND c.experiment_id = e.id AND c.person_id = $3
      AND c.withdrawn_at IS NULL ORDER BY c.done_on, c.id) AS contributions,
    coalesce(d.decided_at, e.last_activity_at) AS moved
  FROM (
    SELECT p.experiment_id, p.role, p.status = 'left' AS has_left FROM participations p
    WHERE p.workspace_id = $1 AND p.person_id = $3 AND p.status IN ('accepted', 'left')
    UNION ALL SELECT e.id, 'owner', false FROM seen e WHERE e.owner_id = $2 AND NOT e.is_draft AND NOT EXISTS (
      SELECT FROM participations p WHERE p.workspace_id = $1 AND p.experiment_id = e.id AND p.person_id = $3)
  ) took
  JOIN seen e ON e.id = took.experiment_id
  LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = e.id
  LEFT JOIN learnings learning ON learning.workspace_id = $1 AND learning.experiment_id = e.id AND ev.confirmed_at IS NOT NULL
  LEFT JOIN decisions d ON d.workspace_id = $1 AND d.experiment_id = e.id
  LEFT JOIN credit_choices credit ON credit.workspace_id = $1 AND credit.experiment_id = e.id AND credit.person_id = $3
  ORDER BY moved DESC LIMIT ${MOST}`;

const SUGGESTIONS = `
  SELECT ${LINK('e')} AS experiment, coalesce(person.name, said.suggested_name) AS name,
    coalesce(found.status, CASE WHEN said.suggestion_set_aside_at IS NOT NULL THEN 'setAside' ELSE 'waiting' END) AS fate,
    said.answered_at
  FROM participations said JOIN seen e ON e.id = said.experiment_id
  LEFT JOIN people person ON person.workspace_id = $1 AND person.id = said.suggested_person_id
  LEFT JOIN participations found ON found.workspace_id = $1 AND found.experiment_id = said.experiment_id
    AND found.person_id = said.suggested_person_id
  WHERE said.workspace_id = $1 AND said.person_id = $3 AND (said.suggested_person_id IS NOT NULL OR said.suggested_name IS NOT NULL)
  ORDER BY said.answered_at DESC LIMIT ${MOST}`;

/** Closed experiments too: the months that have passed keep what they held. */
const COMMITMENTS = `
  SELECT p.status, p.hours, p.hours_per AS "hoursPer", p.starts_on AS "from", p.ends_on AS "until"
  FROM participations p JOIN seen e ON e.id = p.experiment_id
  WHERE p.workspace_id = $1 AND p.person_id = $3 AND p.hours IS NOT NULL
    AND (p.status = 'accepted' OR (p.status = 'invited' AND e.closed_at IS NULL))`;

const DONE = `
  SELECT to_char(c.done_on, 'YYYY-MM') AS month, sum(c.minutes)::int AS minutes FROM contributions c
  WHERE c.workspace_id = $1 AND c.person_id = $3 AND c.withdrawn_at IS NULL AND c.minutes IS NOT NULL
    AND c.done_on >= date_trunc('month', $4::date) - interval '2 months'
  GROUP BY 1`;

const mine = (table: string, condition: string): string =>
  `(SELECT count(*)::int FROM ${table} kept WHERE kept.workspace_id = $1 AND ${condition})`;

const KNOWN = `json_build_object(
  'directoryEntry', 1, 'account', 1,
  'profile', ${mine('influencer_profiles', 'kept.person_id = $3')},
  'participations', ${mine('participations', `kept.person_id = $3 AND kept.status IN ('accepted', 'left')`)},
  'invitations', ${mine('solicitations', 'kept.person_id = $3')},
  'tasks', ${mine('tasks', 'kept.person_id = $3')},
  'contributions', ${mine('contributions', 'kept.person_id = $3')},
  'thanksReceived', ${mine('thanks', 'kept.to_person_id = $3')},
  'thanksGiven', ${mine('thanks', 'kept.from_person_id = $3')},
  'forecasts', (SELECT count(*)::int FROM levain_own_forecasts()),
  'objections', ${mine('objection_authors', 'kept.person_id = $3')},
  'roundsAsked', ${mine('round_voters', 'kept.person_id = $3')},
  'roundsNamed', ${mine('round_nominees', 'kept.person_id = $3')},
  'acts', ${mine('event_log', '(kept.actor_id = $2 OR kept.person_id = $3)')},
  'mailStopped', ${mine('mail_mutes', 'kept.person_id = $3')})`;

const list = (sql: string, alias: string): string =>
  `(SELECT coalesce(json_agg(to_json(${alias})), '[]'::json) FROM (${sql}) ${alias})`;

/** What the person themselves is asked; what others wait for from whoever leads is on the home. */
const ASKED = ['answerInvitation', 'answerConsent', 'answerNomination', 'giveForecast'];

/** The viewer's part by one statement. `$1` workspace, `$2` member, `$3` person, `$4` today, `$5` role. */
export const SELECT_MY_PART = `
  WITH seen AS MATERIALIZED (${SEEN})
  SELECT ${TASKS_JSON(ASKED)} AS asked,
    ${list(`${SELECT_TASKS} AND t.person_id = $3 AND t.state = 'open' ${TASKS_ORDER}`, 'todo')} AS tasks,
    ${list(TOOK, 'took')} AS took,
    ${list(`${SELECT_THANKS} AND g.to_person_id = $3 ${THANKS_ORDER} LIMIT ${MOST}`, 'given')} AS thanks,
    ${list(SUGGESTIONS, 'suggested')} AS suggestions,
    ${list(COMMITMENTS, 'commitment')} AS commitments,
    ${list(DONE, 'spent')} AS spent,
    (SELECT json_build_object('cap', profile.monthly_hours, 'pausedUntil', profile.paused_until) FROM influencer_profiles profile
      WHERE profile.workspace_id = $1 AND profile.person_id = $3) AS bounds,
    ${KNOWN} AS known`;
