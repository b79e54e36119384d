import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import type { Question } from '@levain/domain/boards/questions.js';
import type { Locale } from '@levain/domain/locale.js';
import { readPackText } from '@levain/domain/packs/pack-content.js';
import { sharedAnswers } from '@levain/domain/sharing/shared-answers.js';
import { shareState, type SharedField } from '@levain/domain/sharing/share-link.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readSecretToken } from '../../access/secret-token.js';
import { AnswersQuery } from '../../answers/answers.query.js';
import type { Tenant } from '../../database/acting-member.js';
import { done } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { withoutNames } from '../without-names.js';
import { scopeOf, type NamedScopeRow } from '../../saved-boards/saved-board-row.js';

/** What a page for readers outside shows: nothing that was not chosen is in it. */
export interface SharedContent {
  readonly title: string;
  readonly introduction: string;
  readonly workspaceName: string;
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly fields: readonly SharedField[];
  readonly until: string;
  readonly answers: BoardAnswers;
  /** The day a frozen pack was frozen; null: the board as it stands. */
  readonly frozenOn: string | null;
}

interface PageRow extends Omit<NamedScopeRow, `${string}_name`> {
  id: string;
  title: string;
  introduction: string;
  workspaceName: string;
  locale: Locale;
  questions: Question[];
  fields: SharedField[];
  until: string;
  isRevoked: boolean;
  pack: string | null;
}

/** What an address opens; `closed` is one that did open once. */
export type Found = SharedContent | 'closed' | 'unknown';

/** Reads as nobody: no private draft, no hidden forecast, no name. */
@Injectable()
export class SharedPageReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly board: AnswersQuery,
  ) {}

  async open(token: string, { isCounted }: { readonly isCounted: boolean }): Promise<Found> {
    const secret = readSecretToken(token);
    if (!secret) return 'unknown';
    const tenant: Tenant = { workspaceId: secret.workspaceId };
    const today = new Date().toISOString().slice(0, 10);
    const found = await this.unitOfWork.read(tenant, async (tx) => {
      const [row]: PageRow[] = await tx.query(PAGE, [tenant.workspaceId, secret.hash]);
      if (!row) return 'unknown';
      if (shareState(row, today) !== 'open') return 'closed';
      return { id: row.id, content: await this.content(tx, tenant, row, today) };
    });
    if (typeof found === 'string') return found;
    if (isCounted) await this.count(tenant, found.id);
    return found.content;
  }

  private async content(
    tx: EntityManager,
    tenant: Tenant,
    row: PageRow,
    today: string,
  ): Promise<SharedContent> {
    const pack = row.pack === null ? null : readPackText(row.pack);
    const answers = pack?.answers ?? (await this.board.read(tx, tenant, scopeOf(row), today));
    const { title, introduction, workspaceName, locale, questions, fields, until } = row;
    const shown = { title, introduction, answers: sharedAnswers(answers, fields) };
    const frozenOn = pack?.frozenAt.slice(0, 10) ?? null;
    const hidden = await withoutNames(tx, tenant, shown, locale);
    return { ...hidden, workspaceName, locale, questions, fields, until, frozenOn };
  }

  /** How often, and nothing else: no address, no hour, no program. */
  private async count(tenant: Tenant, id: string): Promise<void> {
    await this.unitOfWork.write(tenant, async (tx) => {
      await tx.query('UPDATE share_links SET openings = openings + 1 WHERE workspace_id = $1 AND id = $2', [
        ...[tenant.workspaceId, id],
      ]);
      return done(null);
    });
  }
}

const PAGE = `
  SELECT l.id, l.title, l.introduction, w.name AS "workspaceName", l.locale, l.questions, l.fields, l.department_id, l.project_id, l.goal_id,
    l.activity, l.from_day::text AS from_day, l.to_day::text AS to_day, l.until::text AS until, (l.revoked_at IS NOT NULL OR digest.stopped_at IS NOT NULL) AS "isRevoked",
    pack.content AS pack
  FROM share_links l
  JOIN workspaces w ON w.workspace_id = $1
  LEFT JOIN digests digest ON digest.workspace_id = $1 AND digest.id = l.digest_id
  LEFT JOIN packs pack ON pack.workspace_id = $1 AND pack.id = l.pack_id
  WHERE l.workspace_id = $1 AND l.token_hash = $2`;
