import { nextMorning } from '@levain/domain/digests/digest.js';
import { readerAfter, type ReaderState, type ReaderWish } from '@levain/domain/digests/outside-reader.js';
import { emailKey } from '@levain/domain/people/email-address.js';
import type { EventKind } from '@levain/domain/audit/event.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Acting } from '../../../database/acting-member.js';
import { done, type CommandResult } from '../../../database/command-result.js';
import { EventLog } from '../../../database/event-log.js';
import { momentOf } from '../../../database/moment.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { KeptMail } from '../../../mail/kept-mail.js';
import { keepForgotten } from '../../../people/forgotten-addresses.js';
import { endDigest } from '../ended-digest.js';
import { SELECT_READERS, stateOf, type ReaderRow } from '../reader-row.js';

/** What somebody outside wishes; `linkId`: the link that they may use only once. */
export interface WishedFor {
  readonly readerId: string;
  readonly wish: ReaderWish;
  readonly linkId?: string;
}

/** Does what a reader outside wishes, if it still can be done, and gives where they stand then. Asked twice it is done once. */
@Injectable()
export class GrantWish {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly keptMail: KeptMail,
  ) {}

  execute(actor: Acting, wished: WishedFor): Promise<CommandResult<{ state: ReaderState }>> {
    return this.unitOfWork.write(actor, (tx) => this.grant(tx, actor, wished));
  }

  private async grant(
    tx: EntityManager,
    actor: Acting,
    { readerId, wish, linkId }: WishedFor,
  ): Promise<CommandResult<{ state: ReaderState }>> {
    const [row]: ReaderRow[] = await tx.query(`${SELECT_READERS} AND r.id = $2 FOR UPDATE OF r`, [
      ...[actor.workspaceId, readerId],
    ]);
    const now = momentOf(actor);
    const before = row ? stateOf(row, now) : 'revoked';
    if (!row?.address) return done({ state: before });
    const state = readerAfter(before, wish);
    if (state !== before) await this.move(tx, actor, row, state);
    if (wish === 'confirm' && state === 'reading' && linkId) {
      await tx.query('UPDATE reader_links SET used_at = $3 WHERE workspace_id = $1 AND id = $2', [
        ...[actor.workspaceId, linkId, now],
      ]);
    }
    if (wish === 'erase') await this.erase(tx, actor, row);
    return done({ state });
  }

  private async move(tx: EntityManager, actor: Acting, row: ReaderRow, state: ReaderState): Promise<void> {
    const now = momentOf(actor);
    const isReading = state === 'reading';
    await tx.query(MOVE, [actor.workspaceId, row.id, isReading ? null : state, isReading, now]);
    if (isReading) {
      const next = nextMorning({ rhythm: row.rhythm, timeZone: row.time_zone }, now);
      await tx.query(RESUME, [actor.workspaceId, row.digest_id, next]);
    } else await endDigest(tx, actor, row.digest_id, now);
    const kind = kindOf(row, state);
    await this.eventLog.append(tx, actor, { kind, objectType: 'outsideReader', objectId: row.id });
  }

  /** What remains is that somebody was invited, and a salted hash by which nobody writes to the address again. */
  private async erase(tx: EntityManager, actor: Acting, { id, address }: ReaderRow): Promise<void> {
    await tx.query(
      'UPDATE outside_readers SET address = NULL, address_key = NULL, version = version + 1 WHERE workspace_id = $1 AND id = $2',
      [actor.workspaceId, id],
    );
    await keepForgotten(tx, actor, emailKey(address!));
    await this.keptMail.forget(tx, actor, [address!]);
  }
}

function kindOf(row: ReaderRow, state: ReaderState): EventKind {
  if (state === 'reading') return row.confirmed_at ? 'readerResumed' : 'readerConfirmed';
  return state === 'declined' ? 'readerDeclined' : 'readerStopped';
}

const MOVE = `UPDATE outside_readers SET ending = $3, ended_at = CASE WHEN $4::boolean THEN NULL ELSE $5::timestamptz END, ended_by = NULL,
    confirmed_at = CASE WHEN $4::boolean THEN coalesce(confirmed_at, $5) ELSE confirmed_at END, version = version + 1
  WHERE workspace_id = $1 AND id = $2`;

const RESUME = `UPDATE digests SET stopped_at = NULL, next_at = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2`;
