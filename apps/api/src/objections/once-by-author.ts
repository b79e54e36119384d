import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { isIdempotencyKey, requestHash } from '../database/idempotency.js';
import { insertRow } from '../database/insert-row.js';
import { sqlState, UNIQUE_VIOLATION } from '../database/postgres-error.js';
import { UnitOfWork } from '../database/unit-of-work.js';

interface Keyed {
  readonly idempotencyKey: string;
}

type Raise = (tx: EntityManager) => Promise<CommandResult<{ id: string }>>;

/**
 * At most one objection per key, as `Idempotency` does it, but nothing of it is written where anybody but the author could read who
 * the author is: the key is kept beside the author.
 */
@Injectable()
export class OnceByAuthor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: ActingMember, input: Keyed, raise: Raise): Promise<CommandResult<{ id: string }>> {
    if (!isIdempotencyKey(input.idempotencyKey))
      return refused([refusal('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey')]);
    const attempt = () => this.unitOfWork.write(actor, (tx) => this.once(tx, actor, input, raise));
    try {
      return await attempt();
    } catch (error) {
      // The same key at the same time: the other one won, and its objection is the answer.
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      return attempt();
    }
  }

  private async once(
    tx: EntityManager,
    actor: ActingMember,
    input: Keyed,
    raise: Raise,
  ): Promise<CommandResult<{ id: string }>> {
    const hash = requestHash({ operation: 'raiseObjection', key: input.idempotencyKey, input });
    const [known]: { objection_id: string; request_hash: Buffer }[] = await tx.query(
      `SELECT objection_id, request_hash FROM objection_authors
       WHERE workspace_id = $1 AND person_id = $2 AND key = $3`,
      [actor.workspaceId, actor.personId, input.idempotencyKey],
    );
    if (known) {
      return known.request_hash.equals(hash)
        ? done({ id: known.objection_id })
        : { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_KEY_REUSED' } };
    }
    const raised = await raise(tx);
    if (!raised.ok) return raised;
    await insertRow(tx, actor, 'objection_authors', {
      ...{ objection_id: raised.value.id, person_id: actor.personId },
      ...{ key: input.idempotencyKey, request_hash: hash },
    });
    return raised;
  }
}
