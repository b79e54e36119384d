import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { AskState } from '@levain/domain/asks/ask-state.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

/** What is true of a question when a letter about it is written. */
export interface AskFacts {
  readonly question: string;
  readonly context: string;
  readonly options: readonly string[];
  readonly due_on: string;
  readonly state: AskState;
  readonly asker_id: string;
  readonly asker: string;
  /** What it is about: `EXP-12 · title`, or the name of the project; null for neither. */
  readonly subject: string | null;
  /** What was replied to the last question back, if the last answer was one. */
  readonly asked_back: string | null;
  readonly reply: string | null;
}

export async function askFacts(tx: EntityManager, tenant: Tenant, askId: string): Promise<AskFacts | null> {
  const [facts]: AskFacts[] = await tx.query(FACTS, [tenant.workspaceId, askId]);
  return facts ?? null;
}

/** Where it is read and answered in the product. */
export const pageOfAsk = (askId: string): string => `/results/asks#ask_${askId}`;

export const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const FACTS = `
  SELECT a.question, a.context, a.options, a.due_on::text AS due_on, a.state, asker.id AS asker_id, asker.name AS asker,
    coalesce('EXP-' || e.number || ' · ' || e.title, p.name) AS subject,
    CASE WHEN last.answer = 'ask' THEN last.word END AS asked_back, last.reply
  FROM asks a
  JOIN members m ON m.workspace_id = $1 AND m.id = a.asked_by
  JOIN people asker ON asker.workspace_id = $1 AND asker.id = m.person_id
  LEFT JOIN experiments e ON e.workspace_id = $1 AND e.id = a.experiment_id
  LEFT JOIN projects p ON p.workspace_id = $1 AND p.id = a.project_id
  LEFT JOIN LATERAL (SELECT given.answer, given.word, given.reply FROM ask_answers given
    WHERE given.workspace_id = $1 AND given.ask_id = a.id ORDER BY given.answered_at DESC, given.id DESC LIMIT 1) last ON true
  WHERE a.workspace_id = $1 AND a.id = $2`;
