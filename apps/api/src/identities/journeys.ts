import { randomBytes } from 'node:crypto';
import { JOURNEY_MINUTES } from '@levain/domain/members/identity.js';
import { Injectable } from '@nestjs/common';
import { networkOf } from '../access/network-of.js';
import type { RequestTrace } from '../access/request-trace.js';
import { MOST_OF_A_NETWORK, SignInAttempts, type Attempt } from '../access/sign-in-attempts.js';
import { tokenHash } from '../access/token-hash.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { JourneySecrets } from './proven-identity.js';

/** What the browser was sent to the provider for, and where it goes then. */
export type JourneyPurpose =
  | { readonly kind: 'signIn'; readonly next: string }
  | { readonly kind: 'link'; readonly workspaceId: string; readonly memberId: string }
  | { readonly kind: 'invitation'; readonly token: string };

export interface Journey extends JourneySecrets {
  readonly purpose: JourneyPurpose;
  /** Taken back when somebody comes in: only journeys that lead nowhere count. */
  readonly attempt: Attempt;
}

/**
 * Ways to the provider and back. The browser carries all of one; of that the database has the hash, which says that it was made here, and is taken
 * away when the browser is back: nobody makes one up, and none serves twice.
 */
@Injectable()
export class Journeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
  ) {}

  /** One more, and the text that the browser is to carry. */
  begin(
    purpose: JourneyPurpose,
    { address }: RequestTrace,
  ): Promise<CommandResult<{ readonly journey: Journey; readonly text: string }>> {
    const limit = { key: `journey:${networkOf(address)}`, most: MOST_OF_A_NETWORK };
    return this.unitOfWork.visit({}, async (tx) => {
      const { attempt, refusal } = await this.attempts.countUnder(tx, [limit]);
      if (!attempt) return refused([refusal]);
      const journey = { purpose, attempt, state: secret(), nonce: secret(), verifier: secret() };
      const text = Buffer.from(JSON.stringify(journey)).toString('base64url');
      await tx.query('DELETE FROM sign_in_journeys WHERE expires_at < now()');
      await tx.query(
        'INSERT INTO sign_in_journeys (key_hash, expires_at) VALUES ($1, now() + make_interval(mins => $2))',
        [tokenHash(text), JOURNEY_MINUTES],
      );
      return done({ journey, text });
    });
  }

  /** The journey that a browser comes back from, which is over then; null when it was never begun here, is over, or is another one's. */
  async end(text: string | undefined, state: string | null): Promise<Journey | null> {
    const journey = text ? readJourney(text) : null;
    // Whoever sends a browser here with words of their own does not end what it is about.
    if (!text || !journey || state !== journey.state) return null;
    const [, ended] = await this.unitOfWork.visit({}, (tx) =>
      tx.query<[unknown, number]>('DELETE FROM sign_in_journeys WHERE key_hash = $1 AND expires_at > now()', [
        tokenHash(text),
      ]),
    );
    return ended === 1 ? journey : null;
  }
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Believed once its hash is found. */
function readJourney(text: string): Journey | null {
  try {
    const journey = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Journey | null;
    return typeof journey === 'object' ? journey : null;
  } catch {
    return null;
  }
}
