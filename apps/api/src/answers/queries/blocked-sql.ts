import {
  BLOCKED_REASONS,
  RHYTHM_DAYS,
  SILENT_RHYTHMS,
  WAITING_DAYS,
  type BlockedReason,
} from '@levain/domain/boards/blocked.js';
import { ANSWER_DAYS } from '@levain/domain/objections/standing.js';

/** SQL: the day of an instant. */
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'UTC')::date`;

const waited = (instant: string): string => `${dayOf(instant)} < $2::date - ${WAITING_DAYS}`;

const LAST_SIGN = `greatest(${dayOf('e.started_at')}, e.starts_on, silence.last_on)`;
const RHYTHM = `CASE e.periodicity WHEN 'day' THEN ${RHYTHM_DAYS.day} WHEN 'month' THEN ${RHYTHM_DAYS.month} ELSE ${RHYTHM_DAYS.week} END`;

/** SQL of each reason, of an open `e` of the scope: whether it holds, and since which day. */
const REASONS: Readonly<Record<BlockedReason, { holds: string; since: string }>> = {
  ownerGone: { holds: 'gone.since IS NOT NULL', since: 'gone.since' },
  stopDatePassed: { holds: `e.stage = 'test' AND e.stop_date < $2::date`, since: 'e.stop_date' },
  verdictContested: { holds: 'e.contested_at IS NOT NULL', since: dayOf('e.contested_at') },
  verdictMissing: {
    holds: `e.stage = 'evaluate' AND e.verdict IS NULL AND ${waited('e.test_ended_at')}`,
    since: dayOf('e.test_ended_at'),
  },
  confirmationMissing: {
    holds: `e.stage = 'evaluate' AND e.verdict IS NOT NULL AND e.confirmed_at IS NULL AND ${waited('e.recorded_at')}`,
    since: dayOf('e.recorded_at'),
  },
  decisionMissing: {
    holds: `e.confirmed_at IS NOT NULL AND e.decision IS NULL AND ${waited('e.confirmed_at')}`,
    since: dayOf('e.confirmed_at'),
  },
  objectionLate: { holds: 'resisted.count > 0', since: 'resisted.since' },
  readingsMissing: {
    holds: `e.stage = 'test' AND $2::date - ${LAST_SIGN} > ${SILENT_RHYTHMS} * ${RHYTHM}`,
    since: LAST_SIGN,
  },
};

const firstThat = (value: (why: BlockedReason) => string): string =>
  `CASE ${BLOCKED_REASONS.map((why) => `WHEN ${REASONS[why].holds} THEN ${value(why)}`).join(' ')} END`;

/**
 * SQL: what holds up the open experiments of the common table `scoped`, one row each, the first of its reasons: `id`, `why`, `since`, `detail`.
 * Nobody leads it when no account of its owner, of a co-lead of its project or of its own is open.
 */
export const BLOCKED = `
    SELECT e.id, e.last_activity_at, ${firstThat((why) => `'${why}'`)} AS why, ${firstThat((why) => REASONS[why].since)} AS since,
      resisted.count::text AS detail
    FROM scoped e
    LEFT JOIN LATERAL (SELECT ${dayOf('owner.disabled_at')} AS since FROM members owner
      WHERE owner.workspace_id = $1 AND owner.id = e.owner_id AND owner.disabled_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM project_co_leads lead JOIN members other ON other.workspace_id = $1 AND other.id = lead.member_id
          WHERE lead.workspace_id = $1 AND lead.project_id = e.project_id AND other.disabled_at IS NULL)
        AND NOT EXISTS (SELECT FROM participations lead JOIN members other ON other.workspace_id = $1 AND other.person_id = lead.person_id
          WHERE lead.workspace_id = $1 AND lead.experiment_id = e.id AND lead.status = 'accepted' AND lead.role IN ('owner', 'coLead')
            AND other.disabled_at IS NULL)) gone ON true
    LEFT JOIN LATERAL (SELECT count(*) AS count, min(objection.waits_since) AS since FROM objections objection
      WHERE objection.workspace_id = $1 AND objection.experiment_id = e.id AND objection.answered_on IS NULL
        AND objection.withdrawn_on IS NULL AND objection.waits_since + ${ANSWER_DAYS} < $2::date) resisted ON true
    LEFT JOIN LATERAL (SELECT max(total.last_on) AS last_on FROM measure_totals total
      WHERE total.workspace_id = $1 AND total.experiment_id = e.id) silence ON e.stage = 'test'
    WHERE e.closed_at IS NULL`;
