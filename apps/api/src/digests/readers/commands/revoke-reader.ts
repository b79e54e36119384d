import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../../database/command-result.js';
import { updateVersioned } from '../../../database/conditional-update.js';
import { EventLog } from '../../../database/event-log.js';
import { momentOf } from '../../../database/moment.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { localId } from '../../../graphql/global-id.js';
import { endDigest } from '../ended-digest.js';
import type { RevokeReaderInput } from '../outside-reader.inputs.js';
import { SELECT_READERS, type ReaderRow } from '../reader-row.js';

/** Nothing more is written to an address outside, and what it could open closes. */
@Injectable()
export class RevokeReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RevokeReaderInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.revoke(tx, actor, input));
  }

  private async revoke(
    tx: EntityManager,
    actor: ActingMember,
    { id: asked, version }: RevokeReaderInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('outsideReader', asked);
    const [row]: ReaderRow[] = id
      ? await tx.query(`${SELECT_READERS} AND r.id = $2 FOR UPDATE OF r`, [actor.workspaceId, id])
      : [];
    if (!id || !row) return notFound;
    if (row.version !== version) return conflict(row.version);
    if (row.ending) return refused([refusal('READER_ENDED')]);
    const now = momentOf(actor);
    const place = { table: 'outside_readers', id, version };
    const columns = { ending: 'revoked', ended_at: now, ended_by: actor.memberId };
    const revoked = await updateVersioned(tx, actor, place, columns);
    if (!revoked.ok) return revoked;
    await endDigest(tx, actor, row.digest_id, now);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'readerRevoked', objectType: 'outsideReader', objectId: id },
    });
    return done({ id });
  }
}
