import type { FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

/** What is true of feedback when a letter about it is written. */
export interface FeedbackFacts {
  readonly statement: string;
  readonly objection_id: string | null;
  readonly department: string;
  readonly hander: string;
  readonly word: string;
  readonly wished_on: string;
  /** `EXP-12 · title`. */
  readonly subject: string;
  readonly experiment_number: number;
  readonly answer: FeedbackAnswer | null;
  readonly reason: string | null;
  readonly act_on: string | null;
  readonly answerer: string | null;
  /** The department it was passed on to. */
  readonly next: string | null;
  readonly is_withdrawn: boolean;
}

/** Null when it is gone, or when its experiment is nobody's to read but its owner's. */
export async function feedbackFacts(
  tx: EntityManager,
  tenant: Tenant,
  feedbackId: string,
): Promise<FeedbackFacts | null> {
  const [facts]: FeedbackFacts[] = await tx.query(FACTS, [tenant.workspaceId, feedbackId]);
  return facts ?? null;
}

/** Where it is read and answered in the product. */
export const pageOfFeedback = (feedbackId: string): string => `/people/feedback#feedback_${feedbackId}`;

/** Where what was said stands, with its answers. */
export const pageOfWords = ({
  objection_id,
  experiment_number,
}: Pick<FeedbackFacts, 'objection_id' | 'experiment_number'>): string =>
  `/experiments/${experiment_number}${objection_id ? '/objections' : ''}`;

export const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const FACTS = `
  SELECT coalesce(t.statement, o.statement) AS statement, f.objection_id, d.name AS department, hander.name AS hander, f.word,
    f.wished_on::text AS wished_on, 'EXP-' || e.number || ' · ' || e.title AS subject, e.number AS experiment_number,
    f.answer, f.reason, f.act_on::text AS act_on, answerer.name AS answerer,
    (SELECT other.name FROM feedbacks passed JOIN departments other ON other.workspace_id = $1 AND other.id = passed.department_id
      WHERE passed.workspace_id = $1 AND passed.first_id = f.first_id AND f.answer = 'passedOn'
        AND (passed.handed_at, passed.id) > (f.handed_at, f.id) ORDER BY passed.handed_at, passed.id LIMIT 1) AS next,
    (t.withdrawn_at IS NOT NULL OR o.withdrawn_on IS NOT NULL) AS is_withdrawn
  FROM feedbacks f
  JOIN experiments e ON e.workspace_id = $1 AND e.id = f.experiment_id AND NOT e.is_draft
  JOIN departments d ON d.workspace_id = $1 AND d.id = f.department_id
  JOIN members hm ON hm.workspace_id = $1 AND hm.id = f.handed_by
  JOIN people hander ON hander.workspace_id = $1 AND hander.id = hm.person_id
  LEFT JOIN testimonies t ON t.workspace_id = $1 AND t.id = f.testimony_id
  LEFT JOIN objections o ON o.workspace_id = $1 AND o.id = f.objection_id
  LEFT JOIN members am ON am.workspace_id = $1 AND am.id = f.answered_by
  LEFT JOIN people answerer ON answerer.workspace_id = $1 AND answerer.id = am.person_id
  WHERE f.workspace_id = $1 AND f.id = $2`;
