import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

const rows = (sql: string): string => `(SELECT coalesce(json_agg(row), '[]'::json) FROM (${sql}) row)`;

const NUMBER = `(SELECT number FROM experiments e WHERE e.workspace_id = $1 AND e.id = kept.experiment_id) AS experiment`;

/**
 * Everything that is kept about a person, in their own hands. What one person said of another without their name (nominations) is nobody's
 * to read and is not here; of a round one reads that one was asked, and that one was named.
 */
const OWN_DATA = `SELECT json_build_object(
  'directory', (SELECT to_json(entry) FROM (SELECT p.name, p.email, p.site, p.locale, p.left_at AS "leftAt", d.name AS department,
      manager.name AS manager FROM people p
    LEFT JOIN departments d ON d.workspace_id = p.workspace_id AND d.id = p.department_id
    LEFT JOIN people manager ON manager.workspace_id = p.workspace_id AND manager.id = p.manager_id
    WHERE p.workspace_id = $1 AND p.id = $3) entry),
  'account', (SELECT to_json(account) FROM (SELECT email, role, locale, created_at AS "createdAt" FROM members
    WHERE workspace_id = $1 AND id = $2) account),
  'identities', ${rows(`SELECT issuer, shown_as AS "shownAs", linked_at AS "linkedAt", used_at AS "usedAt"
    FROM member_identities WHERE workspace_id = $1 AND member_id = $2 ORDER BY linked_at`)},
  'profile', (SELECT to_json(profile) FROM (SELECT status, help, visibility, monthly_hours AS "monthlyHours", paused_until AS "pausedUntil",
      answered_at AS "answeredAt", ARRAY(SELECT t.name FROM influencer_topics it JOIN topics t ON t.workspace_id = it.workspace_id
        AND t.id = it.topic_id WHERE it.workspace_id = $1 AND it.person_id = $3 ORDER BY t.name) AS topics
    FROM influencer_profiles WHERE workspace_id = $1 AND person_id = $3) profile),
  'participations', ${rows(`SELECT ${NUMBER}, role, status, message, answer_reason AS "answerReason", hours, hours_per AS "hoursPer",
      starts_on AS "from", ends_on AS "until", created_at AS "createdAt", answered_at AS "answeredAt"
    FROM participations kept WHERE workspace_id = $1 AND person_id = $3 ORDER BY created_at, id`)},
  'invitations', ${rows(`SELECT ${NUMBER}, role, asked_at AS "askedAt", answer, answered_at AS "answeredAt"
    FROM solicitations kept WHERE workspace_id = $1 AND person_id = $3 ORDER BY asked_at, id`)},
  'tasks', ${rows(`SELECT ${NUMBER}, what, due_on AS "dueOn", due_at AS "dueAt", setting, place, link, notes, state,
      settled_at AS "settledAt", drop_reason AS "dropReason"
    FROM tasks kept WHERE workspace_id = $1 AND person_id = $3 ORDER BY planned_at, id`)},
  'contributions', ${rows(`SELECT ${NUMBER}, what, done_on AS "doneOn", minutes, withdrawn_at AS "withdrawnAt"
    FROM contributions kept WHERE workspace_id = $1 AND person_id = $3 ORDER BY done_on, id`)},
  'thanks', ${rows(`SELECT ${NUMBER}, CASE WHEN kept.from_person_id = $3 THEN 'given' ELSE 'received' END AS direction,
      (SELECT p.name FROM people p WHERE p.workspace_id = $1
        AND p.id = CASE WHEN kept.from_person_id = $3 THEN kept.to_person_id ELSE kept.from_person_id END) AS "with",
      sentence, visibility, given_at AS "givenAt"
    FROM thanks kept WHERE workspace_id = $1 AND $3 IN (from_person_id, to_person_id) ORDER BY given_at, id`)},
  'credits', ${rows(`SELECT ${NUMBER}, choice FROM credit_choices kept WHERE workspace_id = $1 AND person_id = $3 ORDER BY chosen_at`)},
  'forecasts', ${rows(`SELECT ${NUMBER}, probability, given_at AS "givenAt" FROM levain_own_forecasts() kept ORDER BY given_at`)},
  'objections', ${rows(`SELECT o.kind, o.statement, o.details, o.strength, o.raised_on AS "raisedOn"
    FROM objection_authors kept JOIN objections o ON o.workspace_id = kept.workspace_id AND o.id = kept.objection_id
    WHERE kept.workspace_id = $1 AND kept.person_id = $3 ORDER BY o.raised_on, o.id`)},
  'rounds', ${rows(`SELECT r.title, kept.answered_at IS NOT NULL AS answered FROM round_voters kept
    JOIN nomination_rounds r ON r.workspace_id = kept.workspace_id AND r.id = kept.round_id
    WHERE kept.workspace_id = $1 AND kept.person_id = $3 ORDER BY r.starts_on, r.id`)},
  'namedInRounds', ${rows(`SELECT r.title, kept.asked_at AS "toldAt", kept.answered_at AS "answeredAt" FROM round_nominees kept
    JOIN nomination_rounds r ON r.workspace_id = kept.workspace_id AND r.id = kept.round_id
    WHERE kept.workspace_id = $1 AND kept.person_id = $3 ORDER BY kept.asked_at`)},
  'acts', ${rows(`SELECT kind, happened_at AS "happenedAt", ${NUMBER} FROM event_log kept
    WHERE workspace_id = $1 AND (actor_id = $2 OR person_id = $3) ORDER BY sequence`)},
  'mailStopped', ${rows(`SELECT category, muted_at AS "since" FROM mail_mutes kept WHERE workspace_id = $1 AND person_id = $3 ORDER BY category`)}
) AS data`;

/** What is kept about the member who asks, and about nobody else. */
@Injectable()
export class OwnData {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember): Promise<object> {
    const { workspaceId, memberId, personId } = actor;
    const [row]: { data: object }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(OWN_DATA, [workspaceId, memberId, personId]),
    );
    return row?.data ?? {};
  }
}
