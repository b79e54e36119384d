import { LOCALES, type Locale } from '@levain/domain/locale.js';
import type { FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import type { SentStanding } from '@levain/domain/testimonies/sent-testimony.js';
import { Injectable } from '@nestjs/common';
import { readSecretToken, type SecretToken } from '../../access/secret-token.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** A link for testimonies, as its page needs it. */
export interface OpenPage {
  readonly workspaceId: string;
  readonly linkId: string;
  readonly question: string;
  readonly workspaceName: string;
  readonly locale: Locale;
  /** Whether it takes testimonies today. */
  readonly isOpen: boolean;
}

/** What was sent, as its sender may read it. */
export interface ReceiptPage {
  readonly question: string;
  readonly statement: string;
  readonly standing: SentStanding;
  readonly reason: string | null;
  readonly locale: Locale;
  /** The departments it was handed over to, the first one first; nobody's name. */
  readonly departments: readonly {
    readonly name: string;
    /** Null while it waits. */
    readonly answer: FeedbackAnswer | null;
    readonly reason: string | null;
    readonly actOn: string | null;
  }[];
}

/** What the secret end of an address opens: nothing but its own question, or its own testimony. */
@Injectable()
export class SentPageReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async link(token: string, lang: string | undefined): Promise<OpenPage | null> {
    const found = await this.read<OpenPage>(token, LINK);
    return found && { ...found, locale: chosen(lang) ?? found.locale };
  }

  async receipt(token: string, lang: string | undefined): Promise<ReceiptPage | null> {
    const found = await this.read<ReceiptPage>(token, RECEIPT);
    return found && { ...found, locale: chosen(lang) ?? found.locale };
  }

  private async read<Row>(token: string, sql: string): Promise<Row | null> {
    const secret: SecretToken | null = readSecretToken(token);
    if (!secret) return null;
    const [row]: Row[] = await this.unitOfWork.read({ workspaceId: secret.workspaceId }, (tx) =>
      tx.query(sql, [secret.workspaceId, secret.hash]),
    );
    return row ?? null;
  }
}

const chosen = (lang: string | undefined): Locale | undefined => LOCALES.find((each) => each === lang);

const LINK = `
  SELECT l.workspace_id AS "workspaceId", l.id AS "linkId", l.question, w.name AS "workspaceName", w.locale,
    (l.closed_at IS NULL AND e.closed_at IS NULL AND l.until >= (now() AT TIME ZONE 'UTC')::date) AS "isOpen"
  FROM testimony_links l
  JOIN experiments e ON e.workspace_id = l.workspace_id AND e.id = l.experiment_id
  JOIN workspaces w ON w.workspace_id = l.workspace_id
  WHERE l.workspace_id = $1 AND l.token_hash = $2`;

const RECEIPT = `
  SELECT l.question, s.statement, s.standing, s.answer_reason AS reason, w.locale,
    (SELECT coalesce(json_agg(json_build_object('name', d.name, 'answer', f.answer,
        'reason', CASE WHEN f.answer <> 'passedOn' THEN f.reason END, 'actOn', f.act_on::text) ORDER BY f.handed_at, f.id), '[]'::json)
      FROM feedbacks f
      JOIN departments d ON d.workspace_id = f.workspace_id AND d.id = f.department_id
      JOIN testimonies t ON t.workspace_id = f.workspace_id AND t.id = f.testimony_id
      WHERE f.workspace_id = s.workspace_id AND f.testimony_id = s.testimony_id
        AND (f.answer IS NOT NULL OR t.withdrawn_at IS NULL)) AS departments
  FROM sent_testimonies s
  JOIN testimony_links l ON l.workspace_id = s.workspace_id AND l.id = s.link_id
  JOIN workspaces w ON w.workspace_id = s.workspace_id
  WHERE s.workspace_id = $1 AND s.receipt_hash = $2`;
