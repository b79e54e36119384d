import { createHash } from 'node:crypto';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from './acting-member.js';
import { done, refused, type CommandResult } from './command-result.js';
import { LOCK_NOT_AVAILABLE, sqlState } from './postgres-error.js';
import { UnitOfWork } from './unit-of-work.js';

/** Nothing that PostgreSQL cannot keep: no control character, no half of a surrogate pair. */
const KEY = /^[^\p{Cc}\p{Cs}]{8,200}$/u;

export const isIdempotencyKey = (key: string): boolean => KEY.test(key);

export interface Claim {
  /** The mutation's name. */
  readonly operation: string;
  readonly key: string;
  /** The whole input as it came: another input under the same key is refused. */
  readonly input: unknown;
}

interface StoredAnswer {
  operation: string;
  request_hash: Buffer;
  response: unknown;
}

/**
 * Runs a create or record command at most once per key. The claim, the work and the stored answer share one transaction:
 * a concurrent second caller waits on the claim's row and then reads the first answer. Refusals are not stored.
 * The command's value is stored as JSON: return ids and plain values from it.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async once<T>(
    actor: ActingMember,
    claim: Claim,
    work: (tx: EntityManager) => Promise<CommandResult<T>>,
  ): Promise<CommandResult<T>> {
    if (!isIdempotencyKey(claim.key)) {
      return refused([refusal('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey')]);
    }
    try {
      return await this.unitOfWork.write(actor, async (tx) => {
        const hash = requestHash(claim);
        if (!(await this.claimed(tx, actor, claim, hash))) return this.replay<T>(tx, actor, claim, hash);
        const result = await work(tx);
        if (result.ok) await this.remember(tx, actor, claim, result.value);
        return result;
      });
    } catch (error) {
      if (sqlState(error) !== LOCK_NOT_AVAILABLE) throw error;
      return { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_IN_PROGRESS' } };
    }
  }

  private async claimed(
    tx: EntityManager,
    actor: ActingMember,
    claim: Claim,
    hash: Buffer,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO idempotency_keys (workspace_id, member_id, key, operation, request_hash)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [actor.workspaceId, actor.memberId, claim.key, claim.operation, hash],
    );
    return rows.length === 1;
  }

  private async replay<T>(
    tx: EntityManager,
    actor: ActingMember,
    claim: Claim,
    hash: Buffer,
  ): Promise<CommandResult<T>> {
    const [stored]: StoredAnswer[] = await tx.query(
      `SELECT operation, request_hash, response FROM idempotency_keys
       WHERE workspace_id = $1 AND member_id = $2 AND key = $3`,
      [actor.workspaceId, actor.memberId, claim.key],
    );
    if (!stored) return { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_IN_PROGRESS' } };
    if (stored.operation !== claim.operation || !stored.request_hash.equals(hash)) {
      return { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_KEY_REUSED' } };
    }
    return done(stored.response as T);
  }

  private async remember(
    tx: EntityManager,
    actor: ActingMember,
    claim: Claim,
    value: unknown,
  ): Promise<void> {
    await tx.query(
      `UPDATE idempotency_keys SET response = $4 WHERE workspace_id = $1 AND member_id = $2 AND key = $3`,
      [actor.workspaceId, actor.memberId, claim.key, JSON.stringify(value ?? null)],
    );
  }
}

/** Of the whole input: another one under the same key is another request. */
export function requestHash(claim: Claim): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(sorted(claim.input)))
    .digest();
}

/** The same input written in another order of fields is the same input. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, entry]) => [name, sorted(entry)]),
  );
}
