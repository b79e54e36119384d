import { withoutPeople, type BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { localDay } from '@levain/domain/digests/digest.js';
import type { SettledAsk } from '@levain/domain/packs/pack-content.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswersQuery } from '../answers/answers.query.js';
import type { Tenant } from '../database/acting-member.js';
import { insertRow } from '../database/insert-row.js';
import { settledAsks } from '../packs/previous-pack.js';
import { digestScope, type DigestRow } from './digest-row.js';

/** The board as a digest tells it. */
export interface Edition {
  readonly answers: BoardAnswers;
  readonly settled: readonly SettledAsk[];
}

interface KeptEdition extends Edition {
  number: number;
  made_at: Date;
}

/** A message may wait for days for its server: what it is compared with is kept a little longer than the last one. */
const KEPT = 4;

/** What digests told, so that the next one tells what is otherwise. */
@Injectable()
export class DigestEditions {
  constructor(private readonly board: AnswersQuery) {}

  /** The board as it stands for a digest, beside the last one that went out. */
  async look(
    tx: EntityManager,
    tenant: Tenant,
    digest: DigestRow,
    now: Date,
  ): Promise<{ readonly edition: Edition; readonly previous: KeptEdition | null }> {
    const previous = await this.kept(tx, tenant, digest.id);
    const scope = digestScope(digest);
    const answers = withoutPeople(await this.board.read(tx, tenant, scope, localDay(now, digest.time_zone)));
    const isNarrowed = Object.values(scope).some((each) => each !== null);
    const settled = previous
      ? await settledAsks(tx, tenant, {
          waited: previous.answers.decide.asks.map(({ id }) => id),
          since: isNarrowed ? null : previous.made_at,
          until: now,
        })
      : [];
    return { edition: { answers, settled }, previous };
  }

  /** Keeps what goes out now: its number. */
  async keep(tx: EntityManager, tenant: Tenant, digest: DigestRow, now: Date): Promise<number> {
    const { edition, previous } = await this.look(tx, tenant, digest, now);
    const number = (previous?.number ?? 0) + 1;
    await insertRow(tx, tenant, 'digest_editions', {
      ...{ digest_id: digest.id, number, day: edition.answers.asOf, made_at: now },
      ...{ answers: JSON.stringify(edition.answers), settled: JSON.stringify(edition.settled) },
    });
    await tx.query(
      'DELETE FROM digest_editions WHERE workspace_id = $1 AND digest_id = $2 AND number <= $3',
      [...[tenant.workspaceId, digest.id, number - KEPT]],
    );
    return number;
  }

  /** The edition of a number, or the last one. */
  async kept(
    tx: EntityManager,
    tenant: Tenant,
    digestId: string,
    number?: number,
  ): Promise<KeptEdition | null> {
    const [row]: KeptEdition[] = await tx.query(
      `SELECT number, answers, settled, made_at FROM digest_editions
       WHERE workspace_id = $1 AND digest_id = $2 AND ($3::integer IS NULL OR number = $3) ORDER BY number DESC LIMIT 1`,
      [tenant.workspaceId, digestId, number ?? null],
    );
    return row ?? null;
  }
}
