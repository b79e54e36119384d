import { QUESTIONS, type ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { addDays } from '@levain/domain/time/day.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken } from '../../access/secret-token.js';
import type { Tenant } from '../../database/acting-member.js';
import { insertRow } from '../../database/insert-row.js';
import { newId } from '../../database/new-id.js';
import { scopeColumns } from '../../sharing/shared-subject.js';
import { digestScope, type DigestRow } from '../digest-row.js';

/** Days a page of a digest opens: until the one after the next, and a little more. */
const DAYS = 45;

const FIELDS: Readonly<Record<ReadingLevel, readonly SharedField[]>> = {
  executive: ['figures', 'money', 'learnings'],
  strategist: ['figures', 'learnings'],
  practitioner: ['figures', 'departments', 'learnings'],
};

interface PageWords {
  readonly title: string;
  readonly introduction: string;
}

const WORDS: Readonly<Record<Locale, PageWords>> = {
  fr: {
    title: 'Ce que nous croyons, testons et apprenons',
    introduction:
      'Sept questions, et ce que les expérimentations y répondent aujourd’hui. Une hypothèse réfutée apprend autant qu’une hypothèse confirmée.',
  },
  en: {
    title: 'What we believe, test and learn',
    introduction:
      'Seven questions, and what the experiments answer today. A refuted hypothesis teaches as much as a confirmed one.',
  },
};

/** Pages for readers of a digest who have no account, each for one message; the one before closes. */
@Injectable()
export class DigestPages {
  async issue(
    tx: EntityManager,
    tenant: Tenant,
    digest: DigestRow,
    locale: Locale,
  ): Promise<{ readonly path: string; readonly until: string }> {
    const token = newSecretToken(tenant.workspaceId);
    const until = addDays(new Date().toISOString().slice(0, 10), DAYS);
    await tx.query('DELETE FROM share_links WHERE workspace_id = $1 AND digest_id = $2', [
      ...[tenant.workspaceId, digest.id],
    ]);
    await insertRow(tx, tenant, 'share_links', {
      ...{
        id: newId(),
        ...WORDS[locale],
        locale,
        questions: QUESTIONS,
        fields: digest.reader?.fields ?? FIELDS[digest.level],
      },
      ...{ ...scopeColumns(digestScope(digest)), digest_id: digest.id, until },
      ...{ token_hash: token.hash, made_by: digest.started_by },
    });
    return { path: `/s/${token.text}`, until };
  }
}
