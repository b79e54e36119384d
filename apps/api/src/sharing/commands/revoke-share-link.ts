import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { SELECT_SHARE_LINKS, type ShareLinkRow } from '../share-link-row.js';
import type { RevokeShareLinkInput } from '../share-link.inputs.js';

/** Closes a page to readers outside, from the next time it is asked for. */
@Injectable()
export class RevokeShareLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RevokeShareLinkInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.revoke(tx, actor, input));
  }

  private async revoke(
    tx: EntityManager,
    actor: ActingMember,
    { id: asked, version }: RevokeShareLinkInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('shareLink', asked);
    const [row]: ShareLinkRow[] = id
      ? await tx.query(`${SELECT_SHARE_LINKS} AND l.id = $2 FOR UPDATE OF l`, [actor.workspaceId, id])
      : [];
    if (!id || !row) return notFound;
    if (row.version !== version) return conflict(row.version);
    if (row.revoked_at) return refused([refusal('SHARE_LINK_REVOKED')]);
    const place = { table: 'share_links', id, version };
    const now = { revoked_at: momentOf(actor), revoked_by: actor.memberId };
    const revoked = await updateVersioned(tx, actor, place, now);
    if (!revoked.ok) return revoked;
    const { title, openings } = row;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'shareLinkRevoked', objectType: 'shareLink', objectId: id, after: { title, openings } },
    });
    return done({ id });
  }
}
