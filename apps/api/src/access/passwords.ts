import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** The package declares it as a const enum, which isolated modules cannot read. */
const ARGON2ID = 2;
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** How a hash says what it was made with. */
const PREFIX = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;
const AT_ONCE = 2;

/** In place of the hash of a member who came in by the identity provider and chose no password: none opens the account, and the invitation is accepted. */
export const NO_PASSWORD = 'none';

/** argon2id, two at a time: a burst of sign-ins waits its turn and cannot take the machine's memory. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly unknownAccount = hash('an account that does not exist', PARAMETERS);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), PARAMETERS));
  }

  /** Whether a hash was made as one is made now. */
  isCurrent(stored: string): boolean {
    return stored.startsWith(PREFIX);
  }

  /** Takes as long for an account that is unknown or has no password, and says no. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const chosen = stored === NO_PASSWORD ? null : stored;
    const against = chosen ?? (await this.unknownAccount);
    const same = await this.inTurn(() => verify(against, password.normalize('NFC')));
    return same && Boolean(chosen);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
