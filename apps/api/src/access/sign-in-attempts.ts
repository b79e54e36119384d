import type { Refusal } from '@levain/domain/refusal.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../database/new-id.js';

const MOST = 10;
/** A whole office may share one address: only what fails stays counted. */
export const MOST_OF_A_NETWORK = 100;
const WINDOW_MINUTES = 15;

/** Under what an attempt is counted, and how many there may be. */
export interface AttemptLimit {
  readonly key: string;
  readonly most?: number;
}

/** An attempt that was counted: it can be taken back. */
export interface Attempt {
  readonly id: string;
  readonly keys: readonly string[];
}

export type Counted =
  | { readonly attempt: Attempt; readonly refusal: null }
  | { readonly attempt: null; readonly refusal: Refusal };

/** Ten attempts per address in fifteen minutes, whoever makes them, whether or not the address has an account. */
@Injectable()
export class SignInAttempts {
  /** Counts one more attempt, or says that there were too many. Attempts at once wait for each other. */
  async count(tx: EntityManager, key: string, most = MOST): Promise<Refusal | null> {
    return (await this.countUnder(tx, [{ key, most }])).refusal;
  }

  /** The same under several keys: counted under all of them, or, when there were too many under one, under none. */
  async countUnder(tx: EntityManager, limits: readonly AttemptLimit[]): Promise<Counted> {
    for (const { key } of limits)
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    await tx.query(OVER, [WINDOW_MINUTES]);
    const keys = limits.map(({ key }) => key);
    const recent: Recent[] = await tx.query(RECENT, [keys, WINDOW_MINUTES]);
    for (const { key, most = MOST } of limits) {
      const { attempts, minutes } = recent.find((each) => each.key === key) ?? { attempts: 0, minutes: 1 };
      if (attempts >= most)
        return { attempt: null, refusal: refusal('TOO_MANY_ATTEMPTS', undefined, { minutes }) };
    }
    const id = newId();
    await tx.query(
      'INSERT INTO sign_in_attempts (account_key, id) SELECT key, $2 FROM unnest($1::text[]) key',
      [keys, id],
    );
    return { attempt: { id, keys }, refusal: null };
  }

  /** It succeeded: it is none. The ones that failed before stay, so that whoever guesses is not given ten more by the owner's coming in. */
  async takeBack(tx: EntityManager, { id, keys }: Attempt): Promise<void> {
    await tx.query('DELETE FROM sign_in_attempts WHERE account_key = ANY ($1) AND id = $2', [keys, id]);
  }
}

interface Recent {
  readonly key: string;
  readonly attempts: number;
  readonly minutes: number;
}

/** Also of a time that has not come: the clock was set back, and nobody is to wait until then. Transactions that wait for each other may be seconds apart. */
const OVER = `
  DELETE FROM sign_in_attempts
  WHERE attempted_at < now() - make_interval(mins => $1) OR attempted_at > now() + interval '1 minute'`;

const RECENT = `
  SELECT account_key AS key, count(*)::integer AS attempts,
    greatest(1, ceil(extract(epoch FROM min(attempted_at) + make_interval(mins => $2) - now()) / 60))::integer AS minutes
  FROM sign_in_attempts WHERE account_key = ANY ($1) GROUP BY account_key`;
