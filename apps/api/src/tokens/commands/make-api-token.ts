import { randomBytes } from 'node:crypto';
import { draftToken } from '@levain/domain/tokens/api-token.js';
import { secretText, TOKEN_SECRET_BYTES, tokenText } from '@levain/domain/tokens/token-text.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { tokenHash } from '../../access/token-hash.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { MakeApiTokenInput } from '../api-token.inputs.js';

export interface MadeToken {
  readonly id: string;
  /** What the program is given: it is known here and nowhere else. */
  readonly token: string;
}

/** Makes a token. The key's stored answer does not hold it: who repeats the request is given another one, and the first is dead. */
@Injectable()
export class MakeApiToken {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: MakeApiTokenInput): Promise<CommandResult<MadeToken>> {
    const claim = { operation: 'makeApiToken', key: input.idempotencyKey, input };
    const secret = secretText(randomBytes(TOKEN_SECRET_BYTES));
    let isFirst = false;
    const made = await this.idempotency.once(actor, claim, (tx) => {
      isFirst = true;
      return this.make(tx, actor, { input, hash: tokenHash(secret) });
    });
    if (!made.ok) return made;
    const { id } = made.value;
    if (!isFirst) await this.replace(actor, id, tokenHash(secret));
    return done({ id, token: tokenText({ workspaceId: actor.workspaceId, secret }) });
  }

  private async make(
    tx: EntityManager,
    actor: ActingMember,
    { input, hash }: { readonly input: MakeApiTokenInput; readonly hash: Buffer },
  ): Promise<CommandResult<{ id: string }>> {
    // Two made at once count each other.
    await tx.query('SELECT FROM members WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      actor.workspaceId,
      actor.memberId,
    ]);
    const [counted]: { tokens: number }[] = await tx.query(IN_FORCE, [
      ...[actor.workspaceId, actor.memberId, todayOf(actor)],
    ]);
    const draft = draftToken(input, counted?.tokens ?? 0, todayOf(actor));
    if (!draft.ok) return refused(draft.refusals);
    const id = newId();
    await insertRow(tx, actor, 'api_tokens', {
      ...{ id, member_id: actor.memberId, ...draft.value },
      ...{ token_hash: hash, made_at: momentOf(actor) },
    });
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'tokenMade', objectType: 'apiToken', objectId: id, after: draft.value },
    });
    return done({ id });
  }

  private async replace(actor: ActingMember, id: string, hash: Buffer): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query('UPDATE api_tokens SET token_hash = $3 WHERE workspace_id = $1 AND id = $2', [
        ...[actor.workspaceId, id, hash],
      ]);
      return done(null);
    });
  }
}

const IN_FORCE = `SELECT count(*)::integer AS tokens FROM api_tokens
  WHERE workspace_id = $1 AND member_id = $2 AND revoked_at IS NULL AND until >= $3::date`;
