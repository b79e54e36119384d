import { createHash } from 'node:crypto';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from './acting-member.js';
import { done, refused, type CommandResult } from './command-result.js';
import { OpenTransaction } from './open-transaction.js';
import { readStatement } from './pipelined-reads.js';
import { plannedQuery } from './planned-query.js';
import { LOCK_NOT_AVAILABLE, sqlState } from './postgres-error.js';
import { UnitOfWork } from './unit-of-work.js';

/** Nothing that PostgreSQL cannot keep: no control character, no half of a surrogate pair. */
const KEY = /^[^\p{Cc}\p{Cs}]{8,200}$/u;

export const isIdempotencyKey = (key: string): boolean => KEY.test(key);

export interface Claim<Ahead = undefined> {
  /** The mutation's name. */
  readonly operation: string;
  readonly key: string;
  /** The whole input as it came: another input under the same key is refused. */
  readonly input: unknown;
  /** Reads and locks that the work begins with, sent together with the claim: they write nothing, for the key may turn out to be used. */
  readonly ahead?: (tx: EntityManager) => Promise<Ahead>;
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

  async once<T, Ahead = undefined>(
    actor: ActingMember,
    asked: Claim<Ahead>,
    work: (tx: EntityManager, ahead: Awaited<Ahead>) => Promise<CommandResult<T>>,
  ): Promise<CommandResult<T>> {
    const claim = { ...asked, key: keyOf(actor, asked.key) };
    if (![asked.key, claim.key].every(isIdempotencyKey)) {
      return refused([refusal('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey')]);
    }
    const hash = requestHash(claim);
    let isInProgress = false;
    try {
      return await this.unitOfWork.write(actor, async (tx) => {
        const ours = this.claimed(tx, actor, claim, hash).catch((error: unknown) => {
          isInProgress = sqlState(error) === LOCK_NOT_AVAILABLE;
          throw error;
        });
        const [isOurs, ahead] = await Promise.all([ours, claim.ahead?.(tx) as Promise<Ahead>]);
        if (!isOurs) return this.replay<T>(tx, actor, claim, hash);
        const result = await work(tx, ahead);
        if (result.ok) this.remember(tx, actor, claim, result.value);
        return result;
      });
    } catch (error) {
      // Any other lock is not the key's.
      if (!isInProgress) throw error;
      return { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_IN_PROGRESS' } };
    }
  }

  private async claimed(
    tx: EntityManager,
    actor: ActingMember,
    claim: Claim<unknown>,
    hash: Buffer,
  ): Promise<boolean> {
    const rows = await plannedQuery(tx, CLAIM, [
      ...[actor.workspaceId, actor.memberId, claim.key, claim.operation, hash],
    ]);
    return rows.length === 1;
  }

  private async replay<T>(
    tx: EntityManager,
    actor: ActingMember,
    claim: Claim<unknown>,
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

  /** With the commit, which waits for it. */
  private remember(tx: EntityManager, actor: ActingMember, claim: Claim<unknown>, value: unknown): void {
    OpenTransaction.writing(tx).queryAlong(REMEMBER, [
      ...[actor.workspaceId, actor.memberId, claim.key, JSON.stringify(value ?? null)],
    ]);
  }
}

/** Each program of a member counts its keys by itself. */
const keyOf = ({ token }: ActingMember, key: string): string => (token ? `${token.id}:${key}` : key);

const CLAIM = readStatement(`
  INSERT INTO idempotency_keys (workspace_id, member_id, key, operation, request_hash)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`);

const REMEMBER = readStatement(
  'UPDATE idempotency_keys SET response = $4 WHERE workspace_id = $1 AND member_id = $2 AND key = $3',
);

/** Of the whole input: another one under the same key is another request. The same input written in another order of fields is the same input. */
export function requestHash(claim: Claim<unknown>): Buffer {
  const order = [...namesIn(claim.input, new Set())].sort();
  return createHash('sha256').update(JSON.stringify(claim.input, order)).digest();
}

/** Of all fields, however deep. */
function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [name, entry] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name);
    namesIn(entry, names);
  }
  return names;
}
