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
import type { RevokeApiTokenInput } from '../api-token.inputs.js';
import type { ApiTokenRow } from '../api-token.model.js';
import { SEEN_TOKENS, seenBy } from '../api-tokens.query.js';

/** Ends a token, from the next request on. One's own, or anybody's for who manages members; other tokens are not there. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RevokeApiTokenInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.revoke(tx, actor, input));
  }

  private async revoke(
    tx: EntityManager,
    actor: ActingMember,
    { id: asked, version }: RevokeApiTokenInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('apiToken', asked);
    const [row]: ApiTokenRow[] = id
      ? await tx.query(`${SEEN_TOKENS} AND t.id = $4 FOR UPDATE OF t`, [...seenBy(actor), id])
      : [];
    if (!id || !row) return notFound;
    if (row.version !== version) return conflict(row.version);
    if (row.revoked_at) return refused([refusal('TOKEN_REVOKED')]);
    const place = { table: 'api_tokens', id, version };
    const now = { revoked_at: momentOf(actor), revoked_by: actor.memberId };
    const revoked = await updateVersioned(tx, actor, place, now);
    if (!revoked.ok) return revoked;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'tokenRevoked', objectType: 'apiToken', objectId: id, after: { name: row.name } },
    });
    return done({ id });
  }
}
