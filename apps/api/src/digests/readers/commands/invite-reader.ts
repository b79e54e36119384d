import {
  CONFIRM_DAYS,
  draftOutsideReader,
  INVITES_A_DAY,
  mayInvite,
  type OutsideReaderDraft,
} from '@levain/domain/digests/outside-reader.js';
import { nextMorning } from '@levain/domain/digests/digest.js';
import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../../database/command-result.js';
import { EventLog } from '../../../database/event-log.js';
import { Idempotency } from '../../../database/idempotency.js';
import { insertRow } from '../../../database/insert-row.js';
import { momentOf } from '../../../database/moment.js';
import { newId } from '../../../database/new-id.js';
import { Outbox } from '../../../mail/outbox.js';
import { forgottenAddresses } from '../../../people/forgotten-addresses.js';
import { scopeColumns, subjectOf } from '../../../sharing/shared-subject.js';
import type { InviteReaderInput } from '../outside-reader.inputs.js';
import { SELECT_READERS, stateOf, type ReaderRow } from '../reader-row.js';

const DAY_MS = 86_400_000;

/** Asks an address outside whether it wants a digest. Whoever has the address, also nobody, the answer here is the same. */
@Injectable()
export class InviteReader {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: InviteReaderInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'inviteReader', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const draft = draftOutsideReader(input);
      if (!draft.ok) return refused(draft.refusals);
      const subject = await subjectOf(tx, actor, { scope: input.scope ?? null });
      if (!subject.ok) return subject;
      const free = await hold(tx, actor, draft.value.address.key);
      return free.ok ? this.invite(tx, actor, draft.value, subject.value.scope) : free;
    });
  }

  private async invite(
    tx: EntityManager,
    actor: ActingMember,
    { address, word, locale, fields, timeZone, ...digest }: OutsideReaderDraft,
    scope: BoardScope,
  ): Promise<CommandResult<{ id: string }>> {
    const id = newId();
    const now = momentOf(actor);
    await insertRow(tx, actor, 'outside_readers', {
      ...{ id, address: address.address, address_key: address.key, word, locale, fields },
      ...{ invited_by: actor.memberId, invited_at: now },
      expires_at: new Date(now.getTime() + CONFIRM_DAYS * DAY_MS),
    });
    await insertRow(tx, actor, 'digests', {
      ...{ id: newId(), reader_id: id, ...digest, ...scopeColumns(scope), time_zone: timeZone },
      ...{ next_at: nextMorning({ ...digest, timeZone }, now), started_by: actor.memberId, started_at: now },
    });
    const isForgotten = await forgottenAddresses(tx, actor);
    // Whoever asked to be forgotten is not written to, and nobody is told that they did.
    if (!isForgotten(address.key)) await this.outbox.add(tx, actor, 'readerInvitation', { readerId: id });
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'readerInvited', objectType: 'outsideReader', objectId: id },
      after: { ...digest, locale, fields },
    });
    return done({ id });
  }
}

/** One invitation of a member, and one to an address, at a time. */
async function hold(
  tx: EntityManager,
  actor: ActingMember,
  addressKey: string,
): Promise<CommandResult<null>> {
  const now = momentOf(actor);
  const { workspaceId, memberId } = actor;
  await tx.query('SELECT FROM members WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    ...[workspaceId, memberId],
  ]);
  const [lately]: { count: number }[] = await tx.query(LATELY, [workspaceId, memberId, now]);
  if (lately!.count >= INVITES_A_DAY) {
    return refused([refusal('READER_INVITES_MANY', undefined, { max: INVITES_A_DAY })]);
  }
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `reader:${workspaceId}:${addressKey}`,
  ]);
  await tx.query(EXPIRE, [workspaceId, addressKey, now]);
  const rows: ReaderRow[] = await tx.query(`${SELECT_READERS} AND r.address_key = $2`, [
    workspaceId,
    addressKey,
  ]);
  const earlier = rows.map((row) => ({ state: stateOf(row, now), invitedAt: row.invited_at }));
  const may = mayInvite(earlier, now);
  return may.ok ? done(null) : refused(may.refusals);
}

const LATELY = `SELECT count(*)::int AS count FROM outside_readers
  WHERE workspace_id = $1 AND invited_by = $2 AND invited_at > $3::timestamptz - interval '1 day'`;

const EXPIRE = `UPDATE outside_readers SET ending = 'expired', ended_at = expires_at, version = version + 1
  WHERE workspace_id = $1 AND address_key = $2 AND ending IS NULL AND confirmed_at IS NULL AND expires_at <= $3`;
