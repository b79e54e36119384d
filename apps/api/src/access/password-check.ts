import { emailKey } from '@levain/domain/people/email-address.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Passwords } from './passwords.js';
import { SignInAttempts } from './sign-in-attempts.js';

export interface PasswordAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

/** Asks a signed-in member for their password again; wrong answers count as attempts to sign in. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
  ) {}

  async accountOf(actor: ActingMember): Promise<PasswordAccount> {
    const [row]: PasswordAccount[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(
        `SELECT m.email, p.name, m.password_hash AS "passwordHash"
         FROM members m JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
         WHERE m.workspace_id = $1 AND m.id = $2`,
        [actor.workspaceId, actor.memberId],
      ),
    );
    if (!row) throw new Error('The acting member has no row.');
    return row;
  }

  async refuseWrong(emailKey: string, stored: string | null, typed: string): Promise<Refusal | null> {
    const { attempt, refusal: tooMany } = await this.unitOfWork.visit({}, (tx) =>
      this.attempts.countUnder(tx, [{ key: emailKey }]),
    );
    if (!attempt) return tooMany;
    if (!(await this.passwords.matches(stored, typed))) return refusal('PASSWORD_WRONG', 'currentPassword');
    await this.unitOfWork.visit({}, (tx) => this.attempts.takeBack(tx, attempt));
    return null;
  }

  /** For what makes or ends another way in: the refusal at the field of the password, or null for whoever knows it. */
  async refuseStranger(actor: ActingMember, typed: string, field: string): Promise<Refusal | null> {
    const { email, passwordHash } = await this.accountOf(actor);
    const wrong = await this.refuseWrong(emailKey(email), passwordHash, typed);
    return wrong?.field === undefined ? wrong : { ...wrong, field };
  }

  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }
}
