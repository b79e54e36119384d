import type { Refusal } from '@levain/domain/refusal.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../database/new-id.js';

const MOST = 10;
const WINDOW_MINUTES = 15;

/** Ten attempts per address in fifteen minutes, whoever makes them, whether or not the address has an account. */
@Injectable()
export class SignInAttempts {
  /** Counts one more attempt, or says that there were too many. Attempts at once wait for each other. */
  async count(tx: EntityManager, emailKey: string, most = MOST): Promise<Refusal | null> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [emailKey]);
    await tx.query(`DELETE FROM sign_in_attempts WHERE attempted_at < now() - make_interval(mins => $1)`, [
      WINDOW_MINUTES,
    ]);
    const [recent]: { attempts: number; minutes: number | null }[] = await tx.query(
      `SELECT count(*)::integer AS attempts,
         ceil(extract(epoch FROM min(attempted_at) + make_interval(mins => $2) - now()) / 60)::integer AS minutes
       FROM sign_in_attempts WHERE account_key = $1`,
      [emailKey, WINDOW_MINUTES],
    );
    if (recent && recent.attempts >= most)
      return refusal('TOO_MANY_ATTEMPTS', undefined, { minutes: recent.minutes ?? 1 });
    await tx.query('INSERT INTO sign_in_attempts (account_key, id) VALUES ($1, $2)', [emailKey, newId()]);
    return null;
  }

  /** A success starts the count again. */
  async forget(tx: EntityManager, emailKey: string): Promise<void> {
    await tx.query('DELETE FROM sign_in_attempts WHERE account_key = $1', [emailKey]);
  }
}
